using NewsBot.Core.Archive;
using NewsBot.Core.Language;

namespace NewsBot.Feeds;

/// <summary>Builds the registered sources from YAML, strictly: what is not understood is an error with its line.</summary>
internal sealed class RegisterYaml(YamlLines yaml)
{
    private readonly Dictionary<string, (string Name, long Line, int Source)> _spellings = new(StringComparer.Ordinal);

    private int _read;

    public List<RegisteredSource> ReadSources()
    {
        var sources = new List<RegisteredSource>();
        if (!yaml.Begin())
            return sources;
        foreach (var line in yaml.Items("the register"))
            sources.Add(ReadSource(line));
        yaml.End();
        return sources;
    }

    private RegisteredSource ReadSource(long line)
    {
        var source = new RegisteredSource("");
        var spellings = new List<YamlScalar>();
        foreach (var key in yaml.Keys("a source", "name", "spellings", "kind", "roles", "born", "died"))
        {
            if (key.Text != "name" && yaml.TryEmpty())
                continue;
            switch (key.Text)
            {
                case "name":
                    var name = Name(key.Text);
                    source = source with { Name = name.Text };
                    spellings.Insert(0, name);
                    break;
                case "spellings":
                    spellings.AddRange(yaml.Items("spellings").Select(_ => Name("a spelling")));
                    break;
                case "kind":
                    source = source with { Kind = ReadKind() };
                    break;
                case "roles":
                    source = source with { Roles = [.. yaml.Items("roles").Select(ReadRole)] };
                    break;
                case "born":
                    source = source with { Born = RegisterDay.First(yaml, "born") };
                    break;
                default:
                    source = source with { Died = RegisterDay.Last(yaml, "died") };
                    break;
            }
        }
        if (source.Name.Length == 0)
            throw yaml.Error(line, "a source without a name");
        if (source.Died < source.Born)
            throw yaml.Error(line, $"{source.Name} died before being born");
        foreach (var spelling in spellings)
            Reserve(spelling, source.Name, line);
        _read++;
        return source with { Spellings = [.. spellings.Skip(spellings[0].Text == source.Name ? 1 : 0).Select(spelling => spelling.Text)] };
    }

    /// <summary>Keeps a spelling for one source alone.</summary>
    private void Reserve(YamlScalar spelling, string name, long line)
    {
        var folded = NameKeys.Fold(spelling.Text);
        if (_spellings.TryGetValue(folded, out var other) && other.Source != _read)
            throw yaml.Error(spelling.Line, $"“{YamlLines.Shorten(spelling.Text)}” stands for both {other.Name} (line {other.Line}) and {name}; a spelling belongs to one source");
        _spellings[folded] = (name, line, _read);
    }

    private YamlScalar Name(string what)
    {
        var read = yaml.Scalar(what);
        return NameKeys.Fold(read.Text).Length > 0
            ? read with { Text = read.Text.Trim() }
            : throw yaml.Error(read.Line, $"{what} is empty; it takes at least one letter or digit");
    }

    private SourceKind ReadKind()
    {
        var kind = yaml.Scalar("kind");
        return kind.Text switch
        {
            "person" => SourceKind.Person,
            "organisation" => SourceKind.Organisation,
            "publication" => SourceKind.Publication,
            _ => throw yaml.Error(kind.Line, $"kind “{YamlLines.Shorten(kind.Text)}”; it takes person, organisation or publication"),
        };
    }

    private RegisteredRole ReadRole(long line)
    {
        var role = new RegisteredRole("", null, null);
        foreach (var key in yaml.Keys("a role", "title", "from", "to"))
        {
            if (key.Text == "title")
                role = role with { Title = Name(key.Text).Text };
            else if (!yaml.TryEmpty())
                role = key.Text == "from" ? role with { From = RegisterDay.First(yaml, "from") } : role with { To = RegisterDay.Last(yaml, "to") };
        }
        if (role.Title.Length == 0)
            throw yaml.Error(line, "a role without a title");
        return role.From > role.To ? throw yaml.Error(line, $"the role “{YamlLines.Shorten(role.Title)}” ends before it begins") : role;
    }
}
