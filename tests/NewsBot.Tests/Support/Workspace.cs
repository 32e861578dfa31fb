using System.Text;

namespace NewsBot.Tests.Support;

/// <summary>A folder of one test, gone with it.</summary>
internal sealed class Workspace : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("newsbot-");

    public string Root => _folder.FullName;

    public string Archive => Path("archive.db");

    public string Path(string name) => System.IO.Path.Combine(Root, name);

    /// <summary>Writes a file, in folders that are made where there are none, and returns its full path.</summary>
    public string File(string name, string text) => File(name, Encoding.UTF8.GetBytes(text));

    public string File(string name, byte[] bytes)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path(name))!);
        System.IO.File.WriteAllBytes(Path(name), bytes);
        return Path(name);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
