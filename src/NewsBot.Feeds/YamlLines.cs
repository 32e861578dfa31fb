using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace NewsBot.Feeds;

/// <summary>A scalar and the line where it stands.</summary>
public readonly record struct YamlScalar(string Text, long Line);

/// <summary>YAML read forward, event by event, with the line of each: nothing is built that a small file could blow up. Anchors and aliases are refused for the same reason.</summary>
public sealed class YamlLines
{
    private readonly IParser _parser;
    private readonly string _file;

    private YamlLines(IParser parser, string file) => (_parser, _file) = (parser, file);

    /// <param name="name">How errors call the text.</param>
    public static YamlLines Of(string text, string name) => new(new Parser(new StringReader(text)), name);

    public long Line => _parser.Current?.Start.Line ?? 1;

    /// <summary>Moves to the only document's content.</summary>
    /// <returns>False where there is none.</returns>
    public bool Begin()
    {
        Advance();
        Advance();
        if (_parser.Current is not DocumentStart)
            return false;
        Advance();
        return !TryEmpty();
    }

    public void End()
    {
        Advance();
        if (_parser.Current is DocumentStart)
            throw Error("a second document begins here; the file is one");
    }

    /// <summary>The items of a list, each to be read by the caller.</summary>
    public IEnumerable<long> Items(string what)
    {
        if (_parser.Current is not SequenceStart)
            throw Error($"{what} is a list, each item after “- ”");
        Advance();
        while (_parser.Current is not SequenceEnd)
            yield return Line;
        Advance();
    }

    /// <summary>The keys of a mapping, the value of each to be read by the caller; each key once.</summary>
    public IEnumerable<YamlScalar> Keys(string what, params string[] known)
    {
        if (_parser.Current is not MappingStart)
            throw Error($"{what} has keys and values: {string.Join(", ", known)}");
        Advance();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (_parser.Current is not MappingEnd)
        {
            var key = Scalar("a key");
            if (!known.Contains(key.Text, StringComparer.Ordinal))
                throw Error(key.Line, $"“{Shorten(key.Text)}” is no key of {what}; it takes {string.Join(", ", known)}");
            if (!seen.Add(key.Text))
                throw Error(key.Line, $"“{key.Text}” stands here a second time");
            yield return key;
        }
        Advance();
    }

    public YamlScalar Scalar(string what)
    {
        if (_parser.Current is not Scalar scalar)
            throw Error($"{what} is a single value");
        var read = new YamlScalar(scalar.Value, scalar.Start.Line);
        Advance();
        return read;
    }

    /// <summary>Passes over a value that is left empty.</summary>
    public bool TryEmpty()
    {
        if (_parser.Current is not Scalar { Style: ScalarStyle.Plain, Value: "" or "~" or "null" })
            return false;
        Advance();
        return true;
    }

    /// <summary>A file's bytes as the text of it.</summary>
    /// <exception cref="FormatException">A byte is no UTF-8; the message names file and line.</exception>
    public static string Decode(byte[] bytes, string path)
    {
        try
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException e)
        {
            var line = 1 + bytes.AsSpan(0, Math.Clamp(e.Index, 0, bytes.Length)).Count((byte)'\n');
            throw new FormatException($"{path}, line {line}: a byte that is not UTF-8; save the file as UTF-8", e);
        }
    }

    public FormatException Error(string what) => Error(Line, what);

    public FormatException Error(long line, string what) => new($"{_file}, line {line}: {what}");

    public static string Shorten(string text) => text.Length <= 60 ? text : string.Concat(text.AsSpan(0, 59), "…");

    private void Advance()
    {
        try
        {
            if (!_parser.MoveNext())
                throw Error("the file ends in the middle");
        }
        catch (Exception e) when (e is YamlException or InvalidOperationException or ArgumentException)
        {
            // Of some malformed texts the parser says so with exceptions that are not its own.
            var line = (e as YamlException)?.Start.Line ?? Line;
            throw new FormatException($"{_file}, line {Math.Max(1, line)}: this is not YAML ({e.Message.ReplaceLineEndings(" ")})", e);
        }
        if (_parser.Current is AnchorAlias or NodeEvent { Anchor.IsEmpty: false })
            throw Error("anchors and aliases (& and *) are not taken; write the value out");
    }
}
