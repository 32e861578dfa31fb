using NewsBot.Core.Answering;
using NewsBot.Core.Chat;
using NewsBot.Terminal;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Host;

public sealed class AnswersOnATerminal
{
    private const char Escape = '\u001b';

    [Fact]
    public void The_answer_comes_first_then_words_source_place_and_link()
    {
        var lines = Plain(Some.Answer(Some.Evidence(Some.Quotation))).Split('\n');

        Assert.Equal(
            [
                "Ann Bell said it.",
                "",
                "  “We are full”",
                "  — Ann Bell · quoted",
                "  A full harbour · ¶ 1 · The Harbour Times · version 2",
                "  https://example.org/1",
                "",
            ],
            lines);
    }

    [Fact]
    public void Reported_words_stand_without_quotation_marks() =>
        Assert.Contains("\n  over 1,200 ships in May\n  — the Harbour Board · data\n", Plain(Some.Answer(Some.Evidence(Some.Count))), StringComparison.Ordinal);

    [Fact]
    public void Role_and_who_passed_it_on_stand_beside_the_name()
    {
        var evidence = Some.Evidence(Some.Count) with
        {
            Source = new SourceName("the Harbour Board", "port authority", IsNamed: true),
            Via = new SourceName("Tom Reed", "correspondent", IsNamed: true),
        };

        Assert.Contains("— the Harbour Board, port authority, via Tom Reed (correspondent) · data", Plain(Some.Answer(evidence)), StringComparison.Ordinal);
    }

    [Fact]
    public void Flags_are_in_plain_words_and_notes_come_last()
    {
        var answer = Some.Answer(Some.Evidence(Some.Count) with { Flags = [Flags.SecondHand, Flags.NoOrigin] }) with { Notes = ["Nobody says where it comes from."] };

        var text = Plain(answer);

        Assert.Contains("  ! second hand, no origin\n", text, StringComparison.Ordinal);
        Assert.EndsWith("\nNote: Nobody says where it comes from.\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_came_nearest_says_why_it_is_not_the_answer()
    {
        var answer = Some.Answer() with { Outcome = Outcome.NotFound, Lead = "Nobody.", Near = [Some.Evidence(Some.Count) with { Why = "another figure" }] };

        Assert.Contains("\nNearest:\n\n  over 1,200 ships in May\n", Plain(answer), StringComparison.Ordinal);
        Assert.Contains("  Not the answer: another figure\n", Plain(answer), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\u001b[2J\u001b]0;title\u0007")]
    [InlineData("\u009b31m")]
    [InlineData("[red]markup[/] [/nonsense] [[")]
    [InlineData("\u202eright to left")]
    public void Text_of_an_article_can_neither_colour_nor_clear_the_terminal(string hostile)
    {
        var answer = Some.Answer(Some.Evidence(Some.Quotation) with { Source = new SourceName(hostile, hostile, IsNamed: false) }) with { Lead = hostile };

        var plain = Plain(answer);
        var coloured = OnTerminal(answer, hasColour: true, width: 200);

        Assert.DoesNotContain(plain, c => char.IsControl(c) && c != '\n');
        Assert.DoesNotContain("\u001b[2J", coloured, StringComparison.Ordinal);
        Assert.DoesNotContain(coloured, c => char.IsControl(c) && c is not ('\n' or Escape));
        Assert.DoesNotContain('\u202e', plain + coloured);
        if (hostile[0] == '[')
            Assert.Contains(hostile, coloured, StringComparison.Ordinal);
    }

    [Fact]
    public void A_terminal_shows_colour() =>
        Assert.Contains("\u001b[32m", OnTerminal(Some.Answer(Some.Evidence(Some.Quotation)), hasColour: true, width: 80), StringComparison.Ordinal);

    [Fact]
    public void A_terminal_whose_user_wants_no_colour_shows_none() =>
        Assert.DoesNotContain("\u001b[32m", OnTerminal(Some.Answer(Some.Evidence(Some.Quotation)), hasColour: false, width: 80), StringComparison.Ordinal);

    [Fact]
    public void A_terminal_wraps_under_the_lines_own_start()
    {
        var answer = Some.Answer(Some.Evidence(Some.Quotation with { Fragments = [string.Join(' ', Enumerable.Repeat("harbour", 30))] }));

        var lines = OnTerminal(answer, hasColour: false, width: 40).Split('\n').Where(line => line.Contains("harbour", StringComparison.Ordinal)).ToList();

        Assert.True(lines.Count > 5);
        Assert.All(lines, line => Assert.StartsWith("  ", line, StringComparison.Ordinal));
    }

    [Fact]
    public void What_goes_into_a_file_is_not_wrapped()
    {
        var words = string.Join(' ', Enumerable.Repeat("harbour", 300));

        Assert.Contains($"  “{words}”\n", Plain(Some.Answer(Some.Evidence(Some.Quotation with { Fragments = [words] }))), StringComparison.Ordinal);
    }

    private static string Plain(Answer answer) => Written(answer, streams => streams);

    private static string OnTerminal(Answer answer, bool hasColour, int width) =>
        Written(answer, streams => streams with { OutputIsTerminal = true, HasColour = hasColour, Width = width });

    private static string Written(Answer answer, Func<Streams, Streams> change)
    {
        using var output = new StringWriter();
        using var streams = new Streams(Stream.Null, output, TextWriter.Null);
        ReplyLines.Write(new Page(change(streams)), AnswerReply.Of(answer));
        return output.ToString();
    }
}
