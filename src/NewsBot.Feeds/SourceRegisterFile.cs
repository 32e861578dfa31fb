using System.Text;
using NewsBot.Core.Answering;

namespace NewsBot.Feeds;

/// <summary>The source register as a newsroom keeps it: a YAML list of sources (<c>name</c>, <c>spellings</c>, <c>kind</c>, <c>roles</c>, <c>born</c>, <c>died</c>).</summary>
public static class SourceRegisterFile
{
    /// <summary>16 MiB: more than any newsroom writes by hand.</summary>
    internal const int LargestBytes = 16 * 1024 * 1024;

    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="FormatException">The file is no register; the message names file and line and says what stands there and what is taken.</exception>
    public static SourceRegister Read(string path)
    {
        if (!File.Exists(path))
            throw new FileNotFoundException($"{path}: there is no such file", path);
        using var file = File.OpenRead(path);
        if (file.Length > LargestBytes)
            throw TooLarge(path);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return Parse(YamlLines.Decode(bytes, path), path);
    }

    /// <param name="name">How errors call the text.</param>
    /// <exception cref="FormatException">As for a file.</exception>
    internal static SourceRegister Read(TextReader reader, string name)
    {
        var text = new StringBuilder();
        var buffer = new char[8192];
        for (int count; (count = reader.Read(buffer)) > 0;)
        {
            text.Append(buffer, 0, count);
            if (text.Length > LargestBytes)
                throw TooLarge(name);
        }
        return Parse(text.ToString(), name);
    }

    private static SourceRegister Parse(string text, string name)
    {
        var sources = new RegisterYaml(YamlLines.Of(text, name)).ReadSources();
        return new SourceRegister(sources);
    }

    private static FormatException TooLarge(string name) => new($"{name}, line 1: the register is larger than {LargestBytes / (1024 * 1024)} MiB, the most that is read");
}
