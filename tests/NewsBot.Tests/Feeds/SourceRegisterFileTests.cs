using System.Text;
using NewsBot.Core.Answering;
using NewsBot.Core.Archive;
using NewsBot.Feeds;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Feeds;

public sealed class SourceRegisterFileTests
{
    [Fact]
    public void Every_key_is_read()
    {
        var source = Assert.Single(Read(
            """
            - name: Jane Doe
              spellings: [Doe, "J. Doe"]
              kind: person
              born: 1950-03-01
              died: 2020-12
              roles:
                - title: Mayor of Springfield
                  from: 2001
                  to: 2005-06
                - title: Senator
                  from: 2006-01-03
            """).Sources);
        Assert.Equal("Jane Doe", source.Name);
        Assert.Equal(["Doe", "J. Doe"], source.Spellings);
        Assert.Equal(SourceKind.Person, source.Kind);
        Assert.Equal((new DateOnly(1950, 3, 1), new DateOnly(2020, 12, 31)), (source.Born, source.Died));
        Assert.Equal(
            [new RegisteredRole("Mayor of Springfield", new DateOnly(2001, 1, 1), new DateOnly(2005, 6, 30)), new RegisteredRole("Senator", new DateOnly(2006, 1, 3), null)],
            source.Roles);
    }

    [Theory]
    [InlineData("- {name: A, kind: organisation}", SourceKind.Organisation)]
    [InlineData("- {name: A, kind: publication}", SourceKind.Publication)]
    [InlineData("- name: A\n  kind:\n  died: ~", SourceKind.Person)]
    [InlineData("- name: A", SourceKind.Person)]
    public void A_source_is_a_person_unless_it_says_otherwise(string yaml, SourceKind kind) => Assert.Equal(kind, Assert.Single(Read(yaml).Sources).Kind);

    [Theory]
    [InlineData("")]
    [InlineData("# nobody yet\n")]
    [InlineData("---\n")]
    [InlineData("[]")]
    public void A_register_may_be_empty(string yaml) => Assert.Empty(Read(yaml).Sources);

    [Theory]
    [InlineData("- name: A\n- name: \"B", 2, "not YAML")]
    [InlineData("- name: A\n  kind: person\n  born: }", 3, "not YAML")]
    [InlineData("- name: [A]", 1, "name is a single value")]
    [InlineData("- name: A\n  rolls: x", 2, "“rolls” is no key of a source; it takes name, spellings, kind, roles, born, died")]
    [InlineData("- name: A\n  name: B", 2, "second time")]
    [InlineData("- name: A\n  roles:\n    - title: Mayor\n      until: 2001", 4, "“until” is no key of a role; it takes title, from, to")]
    [InlineData("- name: A\n  born: 1950-02-30", 2, "born “1950-02-30” is no date; it takes 2019-05-20")]
    [InlineData("- name: A\n  died: last year", 2, "is no date")]
    [InlineData("- name: A\n  kind: robot", 2, "it takes person, organisation or publication")]
    [InlineData("- name: A\n  born: 1950\n  died: 1949", 1, "died before being born")]
    [InlineData("- name: A\n  roles:\n    - title: Mayor\n      from: 2005\n      to: 2001", 3, "ends before it begins")]
    [InlineData("- name: A\n  roles:\n    - from: 2005", 3, "without a title")]
    [InlineData("- name: A\n  roles: Mayor", 2, "roles is a list")]
    [InlineData("- name: \"\"", 1, "name is empty")]
    [InlineData("- name: A\n  spellings: [\"?!\"]", 2, "a spelling is empty")]
    [InlineData("- kind: person", 1, "without a name")]
    [InlineData("- name: Jane Doe\n- name: Rita Roe\n  spellings: [jane doe]", 3, "“jane doe” stands for both Jane Doe (line 1) and Rita Roe")]
    [InlineData("[{name: Jane Doe}, {name: Jáne Doe}]", 1, "stands for both")]
    [InlineData("name: A", 1, "the register is a list")]
    [InlineData("- A", 1, "a source has keys and values")]
    [InlineData("- name: A\n---\n- name: B", 2, "second document")]
    [InlineData("- &a\n  name: A", 1, "anchors and aliases")]
    [InlineData("- name: A\n- *a", 2, "anchors and aliases")]
    public void What_is_wrong_is_said_with_its_line(string yaml, int line, string what)
    {
        var e = Assert.Throws<FormatException>(() => Read(yaml));
        Assert.StartsWith($"register.yaml, line {line}: ", e.Message, StringComparison.Ordinal);
        Assert.Contains(what, e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', e.Message);
    }

    [Fact]
    public void A_small_file_cannot_grow_large_through_aliases()
    {
        var bomb = new StringBuilder("- spellings: &l0 [a, a, a, a, a, a, a, a, a]\n");
        for (var i = 1; i < 30; i++)
            bomb.Append("- spellings: &l").Append(i).Append(" [").AppendJoin(", ", Enumerable.Repeat($"*l{i - 1}", 9)).Append("]\n");
        Assert.Contains("anchors and aliases", Assert.Throws<FormatException>(() => Read(bomb.ToString())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Deep_nesting_is_an_error_like_any_other() => Assert.Throws<FormatException>(() => Read(new string('[', 200_000)));

    [Fact]
    public void A_file_is_read_with_or_without_a_byte_order_mark()
    {
        using var workspace = new Workspace();
        foreach (var mark in (byte[][])[[], [0xEF, 0xBB, 0xBF]])
            Assert.Equal("Zoë", Assert.Single(SourceRegisterFile.Read(workspace.File("sources.yaml", [.. mark, .. "- name: Zoë"u8])).Sources).Name);
    }

    [Fact]
    public void A_file_that_is_not_UTF_8_is_named_with_its_line()
    {
        using var workspace = new Workspace();
        var file = workspace.File("sources.yaml", [.. "- name: A\n- name: Zo"u8, 0xEB]);
        var e = Assert.Throws<FormatException>(() => SourceRegisterFile.Read(file));
        Assert.StartsWith($"{file}, line 2: a byte that is not UTF-8", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_too_large_is_not_read()
    {
        using var workspace = new Workspace();
        var file = workspace.Path("sources.yaml");
        using (var stream = File.Create(file))
            stream.SetLength(SourceRegisterFile.LargestBytes + 1L);
        Assert.Contains("16 MiB", Assert.Throws<FormatException>(() => SourceRegisterFile.Read(file)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_the_callers_matter()
    {
        using var workspace = new Workspace();
        Assert.Throws<FileNotFoundException>(() => SourceRegisterFile.Read(workspace.Path("none/sources.yaml")));
    }

    [Fact]
    public void Whatever_stands_in_a_file_it_is_read_or_refused()
    {
        string[] pieces = ["- ", "name", ": ", "A", "\n", "  ", "[", "]", "{", "}", "&a", "*a", "!", "%", "|", ">", "'", "\"", "---", "...", "#", "?", "\t", ",", "\0", "\ud83d", "roles", "title", "2019", "<<", "@", "`"];
        var random = new Random(11);
        for (var n = 0; n < 20_000; n++)
        {
            var yaml = string.Concat(Enumerable.Range(0, random.Next(20)).Select(_ => pieces[random.Next(pieces.Length)]));
            try
            {
                Assert.NotNull(Read(yaml));
            }
            catch (FormatException e)
            {
                Assert.StartsWith("register.yaml, line ", e.Message, StringComparison.Ordinal);
            }
        }
    }

    private static SourceRegister Read(string yaml) => SourceRegisterFile.Read(new StringReader(yaml), "register.yaml");
}
