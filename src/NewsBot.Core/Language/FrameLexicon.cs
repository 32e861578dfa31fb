using System.Collections.Frozen;

namespace NewsBot.Core.Language;

/// <summary>What must follow a verb so that it attributes.</summary>
[Flags]
internal enum VerbFrame
{
    None = 0,

    /// <summary>An object: "named three rivals".</summary>
    Object = 1,

    /// <summary>An object and what it is taken for: "cast the vote as a test".</summary>
    ObjectAs = 2,

    /// <summary>An object and what it shall do or believe: "pushed the board to resign".</summary>
    ObjectTo = 16,

    /// <summary>An infinitive: "would like to leave".</summary>
    Infinitive = 4,

    /// <summary>A phrase with one of its prepositions: "agonized over the vote".</summary>
    Phrase = 8,
}

/// <summary>Verbs that attribute in one frame only and mean something else in any other, so that the words beside them do not tell: the grammar must.</summary>
internal static class FrameLexicon
{
    private const string Objects = """
        compare contrast identify express credit knock savage liken recite utter contradict persuade resist reassure like dislike hammer rip tout rebut ridicule demonize
        mistrust loathe despise detest revere idolize relish lament resent envy covet oppose shun voice reaffirm downplay overstate understate publicize articulate formulate
        """;

    private const string ObjectsAs = "name cast paint frame position present portray depict bill pitch sell treat";

    private const string ObjectsTo = "push press prod nudge goad lobby pressure convince cajole coax require mandate challenge dare remind";

    private const string Infinitives = "like aim opt hope love hate want expect";

    private const string Phrases = """
        agonize/over/about react/to touch/on acquiesce/to/in stick/to fixate/on spar/over pivot/to groan/about gripe/about lash/at swipe/at chafe/at/under/against recoil/at/from marvel/at fret/over
        obsess/over/about quarrel/over/with bicker/over/about tussle/over disapprove/of approve/of campaign/for/against vote/for/against side/with sympathize/with empathize/with vie/for
        """;

    private static readonly FrozenDictionary<string, (CueVerb Verb, VerbFrame Frame, VerbForm Form)> Forms = Build();

    private static readonly FrozenDictionary<string, (CueVerb Verb, VerbFrame Frame, VerbForm Form)>.AlternateLookup<ReadOnlySpan<char>> BySpan = Forms.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The verb of which a word is a form, with its frames and its form; null where it is none.</summary>
    public static (CueVerb Verb, VerbFrame Frame, VerbForm Form)? Find(ReadOnlySpan<char> word) => BySpan.TryGetValue(word, out var found) ? found : null;

    private static FrozenDictionary<string, (CueVerb, VerbFrame, VerbForm)> Build()
    {
        var forms = new Dictionary<string, (CueVerb Verb, VerbFrame Frame, VerbForm Form)>(StringComparer.OrdinalIgnoreCase);
        foreach (var (list, frame) in new[] { (Objects, VerbFrame.Object), (ObjectsAs, VerbFrame.ObjectAs), (ObjectsTo, VerbFrame.ObjectTo), (Infinitives, VerbFrame.Infinitive), (Phrases, VerbFrame.Phrase) })
        {
            foreach (var entry in list.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries))
            {
                var parts = entry.Split('/');
                foreach (var (word, form) in VerbForms.Of(parts[0]))
                {
                    var known = forms.GetValueOrDefault(word);
                    var kind = frame == VerbFrame.Infinitive ? CueClass.Intent : CueClass.Judgement;
                    forms[word] = (new CueVerb(parts[0], known.Verb?.Class ?? kind, false, [.. known.Verb?.Prepositions ?? [], .. parts[1..]], frame == VerbFrame.Phrase), known.Frame | frame, form);
                }
            }
        }
        return forms.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
