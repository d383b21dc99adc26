using System.Runtime.InteropServices;
using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Alignment;

/// <summary>Whether a text can be compared with its source.</summary>
internal enum SourceState : byte
{
    /// <summary>There is no source, or no model to compare with.</summary>
    None,

    /// <summary>The sentences were aligned.</summary>
    Aligned,

    /// <summary>The source is in a language that is not compared.</summary>
    OtherLanguage,

    /// <summary>What there is was decoded with the wrong character set: no letters of a language.</summary>
    Garbled,

    /// <summary>Too few sentences agree: it is the source of something else.</summary>
    OtherText,
}

/// <summary>
/// A document beside its source: which sentences stand for which, with their words and numbers. Made once for a document, on first ask.
/// </summary>
internal sealed class AlignedSource
{
    /// <summary>If fewer of the sentences agree, it is the source of another text.</summary>
    private const double LeastAligned = 1.0 / 3;

    /// <summary>Pairs that agree in less say different things; right pairs of human translation fall below it once in two hundred.</summary>
    public const double LeastAgreement = 0.2;

    /// <summary>Sentences with fewer words of content agree or not by chance.</summary>
    public const int FewestWords = 5;

    /// <summary>The share of its words by which a sentence has to add something to the one beside it.</summary>
    private const double MostIdle = 0.12;

    /// <summary>A text of which more of the sentences stand in their places one by one is no free translation.</summary>
    private const double MostRearranged = 0.85;

    private const int FewestJoined = 2;

    /// <summary>Of fewer pairs the mean says little.</summary>
    private const int FewestPairs = 4;
    private const double LooseAgreement = 0.6;
    private const double LooseAgreementOfKazakh = 0.5;

    /// <summary>The share of all sentences that have none beside them.</summary>
    private const double LooseAlone = 0.1;

    private const double MissingFromFree = 0.4;

    /// <summary>Two agreeing sentences may be chance, however few the text has.</summary>
    private const int FewestToTell = 2;

    private static readonly Knowledge<NumberWords> EnglishNumbers = new(language => new NumberWords(language.Tables));

    private readonly SentenceLinks? links;
    private readonly int[] groupOfSource = [];
    private readonly int[] groupOfText = [];
    private readonly Dictionary<string, string> stems = new(StringComparer.Ordinal);

    private AlignedSource(Document text, SourceState state) => (Text, State, Source) = (text, state, text);

    private AlignedSource(Document text, Document source, SourceLanguage language, SourceLexicon? lexicon)
    {
        (Text, Source, Language) = (text, source, language);
        StemLinks = lexicon?[language.Code];
        Lexicon = lexicon;
        TextNumbers = QuantityReader.Read(text, EnglishNumbers.Of(text.Language)).ToLookup(number => number.Sentence);
        SourceNumbers = QuantityReader.Read(source, language.Numbers).ToLookup(number => number.Sentence);
        SourceWords = ContentWords.OfSource(source, language, plain => StemLinks?.IdOf(StemOf(plain)) ?? -1, SourceNumbers);
        TextWords = ContentWords.OfEnglish(text, lexicon, TextNumbers);
        Matches = new WordMatches(TextWords, StemLinks, lexicon, text.Language.Romanisation);
        var bounds = text.Source?.Segments is { } segments ? new SegmentBounds(segments, source, text) : null;
        var corridor = new Corridor(SourceWords.Count, TextWords.Count,
            Corridor.IsWhole(SourceWords.Count, TextWords.Count) ? [] : bounds?.Anchors ?? Anchors());
        links = SentenceLinks.Between(SourceWords, TextWords, Matches, corridor, text.Cancellation);
        Groups = SentenceAligner.Align(SourceWords, TextWords, links, corridor, bounds, text.Cancellation);
        groupOfSource = new int[SourceWords.Count];
        groupOfText = new int[TextWords.Count];
        foreach (var (index, group) in Groups.Index())
        {
            groupOfSource.AsSpan(group.FirstSource, group.Sources).Fill(index);
            groupOfText.AsSpan(group.FirstText, group.Texts).Fill(index);
        }

        State = IsSameText() ? SourceState.Aligned : SourceState.OtherText;
        if (State == SourceState.Aligned) (Joined, IsFree) = Rearranged();
    }

    public SourceState State { get; }

    public Document Text { get; }

    /// <summary>The source; the text itself where there is none.</summary>
    public Document Source { get; }

    /// <summary>The language of the source; null where it was not aligned.</summary>
    public SourceLanguage? Language { get; }

    public SourceLexicon? Lexicon { get; }

    public StemLinks? StemLinks { get; }

    public IReadOnlyList<AlignedGroup> Groups { get; } = [];

    public ContentWords SourceWords { get; } = null!;

    public ContentWords TextWords { get; } = null!;

    public WordMatches Matches { get; } = null!;

    /// <summary>By sentence.</summary>
    public ILookup<int, Quantity> SourceNumbers { get; } = null!;

    /// <summary>By sentence.</summary>
    public ILookup<int, Quantity> TextNumbers { get; } = null!;

    public bool IsAligned => State == SourceState.Aligned;

    /// <summary>
    /// Whether whoever translated wrote the text anew: sentences were joined or split, or the pairs agree loosely. Engines translate sentence by
    /// sentence; who rearranges sentences also rounds and leaves out on purpose, so that what is missing means little there, and what is another
    /// still much.
    /// </summary>
    public bool IsFree { get; }

    /// <summary>How often sentences were joined or split.</summary>
    public int Joined { get; }

    /// <summary>What whoever translates freely leaves out is shown with --strict only: the confidence of what is missing from such a text.</summary>
    public double Missing(double confidence) => IsFree ? Math.Min(confidence, MissingFromFree) : confidence;

    /// <summary>The stem of a word of the source; each is cut once, since words come again and many rules ask.</summary>
    /// <param name="plain">A lower-case form as <see cref="SourceLanguage.Plain"/> makes it.</param>
    public string StemOf(string plain)
    {
        ref var stem = ref CollectionsMarshal.GetValueRefOrAddDefault(stems, plain, out _);
        return stem ??= Language!.Stem(plain);
    }

    public static AlignedSource Of(Document document) => document.Derived(Make);

    public AlignedGroup GroupOfSource(int sentence) => Groups[groupOfSource[sentence]];

    public AlignedGroup GroupOfText(int sentence) => Groups[groupOfText[sentence]];

    /// <summary>How far the two sides of the group agree, 0 to 1; 0 where one is empty.</summary>
    public double Agreement(AlignedGroup group)
    {
        if (!group.IsPair) return 0;
        var (ofSource, ofText) = links!.Coverage(group.FirstSource, group.EndSource, group.FirstText, group.EndText);
        return (ofSource + ofText) / 2;
    }

    /// <summary>The share of the words of a source sentence that have a counterpart in the sentences of the text.</summary>
    public double SourceCoverage(int sentence, int firstText, int endText) =>
        links!.Coverage(sentence, sentence + 1, Math.Clamp(firstText, 0, TextWords.Count), Math.Clamp(endText, 0, TextWords.Count)).Source;

    /// <summary>The share of the words of a sentence that have a counterpart in the source sentences.</summary>
    public double TextCoverage(int sentence, int firstSource, int endSource) =>
        links!.Coverage(Math.Clamp(firstSource, 0, SourceWords.Count), Math.Clamp(endSource, 0, SourceWords.Count), sentence, sentence + 1).Text;

    /// <summary>Whether the word of the source sentence has a counterpart in the sentences of the text.</summary>
    public bool IsCovered(int sentence, int word, int firstText, int endText) =>
        (links!.CoveredSource(sentence, firstText, endText) >> word & 1) != 0;

    /// <summary>Whether the word of the sentence has a counterpart in the sentences of the source.</summary>
    public bool IsCoveredText(int sentence, int word, int firstSource, int endSource) =>
        (links!.CoveredText(sentence, firstSource, endSource) >> word & 1) != 0;

    /// <summary>Words of the text sentence that answer to the source sentence, and to none that it is aligned with.</summary>
    public int Unclaimed(int text, int source)
    {
        var group = GroupOfText(text);
        return SentenceLinks.Count(links!.CoveredText(text, source, source + 1) & ~ClaimedText(text, group, source));
    }

    /// <summary>Words of the source sentence that answer to the text sentence, and to none that it is aligned with.</summary>
    public int UnclaimedSource(int source, int text)
    {
        var group = GroupOfSource(source);
        return SentenceLinks.Count(links!.CoveredSource(source, text, text + 1) & ~ClaimedSource(source, group, text));
    }

    /// <summary>Words of the text sentence that answer to the source sentence and not to the other.</summary>
    public int AddedText(int text, int source, int other) =>
        SentenceLinks.Count(links!.CoveredText(text, source, source + 1) & ~links.CoveredText(text, other, other + 1));

    /// <summary>Words of the source sentence that answer to the text sentence and not to the other.</summary>
    public int AddedSource(int source, int text, int other) =>
        SentenceLinks.Count(links!.CoveredSource(source, text, text + 1) & ~links.CoveredSource(source, other, other + 1));

    /// <summary>
    /// Of two sentences that were taken for one, that which adds nothing: all that its words answer to is answered by the other. The index in its own
    /// text; -1 where both add something, and for other groups.
    /// </summary>
    public int Idle(AlignedGroup group)
    {
        if (group is { Sources: 2, Texts: 1 })
        {
            for (var i = group.FirstSource; i < group.EndSource; i++)
            {
                if (AddedText(group.FirstText, i, i == group.FirstSource ? i + 1 : i - 1) <= MostIdle * SourceWords[i].Length) return i;
            }
        }
        else if (group is { Sources: 1, Texts: 2 })
        {
            for (var j = group.FirstText; j < group.EndText; j++)
            {
                if (AddedSource(group.FirstSource, j, j == group.FirstText ? j + 1 : j - 1) <= MostIdle * TextWords[j].Length) return j;
            }
        }

        return -1;
    }

    private UInt128 ClaimedText(int text, AlignedGroup group, int but)
    {
        UInt128 claimed = 0;
        for (var i = group.FirstSource; i < group.EndSource; i++)
        {
            if (i != but) claimed |= links!.CoveredText(text, i, i + 1);
        }

        return claimed;
    }

    private UInt128 ClaimedSource(int source, AlignedGroup group, int but)
    {
        UInt128 claimed = 0;
        for (var j = group.FirstText; j < group.EndText; j++)
        {
            if (j != but) claimed |= links!.CoveredSource(source, j, j + 1);
        }

        return claimed;
    }

    /// <summary>The sentences from the first to before the end as one span.</summary>
    public static TextSpan SpanOf(Document document, int first, int end) =>
        TextSpan.Covering(document.Sentences[first].Span, document.Sentences[end - 1].Span);

    private static AlignedSource Make(Document document)
    {
        if (document.Source is not { } source || document.Sentences.Count == 0) return new AlignedSource(document, SourceState.None);
        var lexicon = SourceLexicon.Model.In(document.Models);
        if (lexicon is null) return new AlignedSource(document, SourceState.None);
        if (GarbledText.Is(source.Text)) return new AlignedSource(document, SourceState.Garbled);
        if (SourceLanguages.Of(document.Language)[SourceLanguages.CodeOf(source)] is not { } language) return new AlignedSource(document,
            SourceState.OtherLanguage);
        var read = language.Read(source.Text, document.Cancellation);
        return read.Sentences.Count == 0 ? new AlignedSource(document, SourceState.OtherText) : new AlignedSource(document, read, language, lexicon);
    }

    /// <summary>
    /// Words and numbers that stand once in the source and whose counterpart stands once in the text: where a long text is to be looked at.
    /// </summary>
    private IReadOnlyList<(int, int)> Anchors()
    {
        var counts = new Dictionary<(string, decimal?), int>();
        for (var i = 0; i < SourceWords.Count; i++)
        {
            foreach (var word in SourceWords[i]) counts[(word.Plain, word.Value)] = counts.GetValueOrDefault((word.Plain, word.Value)) + 1;
        }

        var points = new List<(int, int)>();
        for (var i = 0; i < SourceWords.Count; i++)
        {
            Text.Cancellation.ThrowIfCancellationRequested();
            foreach (var word in SourceWords[i])
            {
                if (counts[(word.Plain, word.Value)] == 1 && Matches.Of(word) is [var only]) points.Add((i, only.Sentence));
            }
        }

        return Corridor.Rising(points);
    }

    /// <summary>
    /// Whether sentences were joined or split, and enough of them do not stand for one each. Where as many sentences of one side as of the other
    /// agree badly between two places that agree, a bad engine was at work, and nothing was rearranged.
    /// </summary>
    private (int Joined, bool IsFree) Rearranged()
    {
        int joined = 0, parallel = 0, sources = 0, texts = 0;
        foreach (var group in Groups.Append(default))
        {
            if (group != default && (!group.IsPair || Agreement(group) < LeastAgreement))
            {
                (sources, texts) = (sources + group.Sources, texts + group.Texts);
                continue;
            }

            if (sources == texts) parallel += sources + texts;
            (sources, texts) = (0, 0);
            if (group.Sources == group.Texts) parallel += group.Sources + group.Texts;
            else if (Idle(group) < 0) joined++;
        }

        return (joined, (joined >= FewestJoined && parallel < MostRearranged * (SourceWords.Count + TextWords.Count)) || IsLoose());
    }

    /// <summary>
    /// Whether the sentences that belong together agree less than those of machine translation ever did, or of Kazakh, of which the lexicon knows
    /// fewer words, little and with several sentences on their own besides. Counted on annotated articles: from Russian the least agreement of 151
    /// machine translations was .63, that of one human translation in ten under .60, that of free ones .51 to .67.
    /// </summary>
    private bool IsLoose()
    {
        // Given segments hold pairs that nobody would have made: what says something else is a fault, not a habit.
        var isGiven = Text.Source?.Segments is not null;
        var pairs = Groups.Where(group => group.IsPair && (!isGiven || Agreement(group) >= LeastAgreement)).ToArray();
        if (pairs.Length < FewestPairs) return false;
        var agreement = pairs.Average(Agreement);
        if (Language!.Code == "ru") return agreement < LooseAgreement;
        var alone = Groups.Where(group => !group.IsPair).Sum(group => group.Sources + group.Texts);
        return agreement < LooseAgreementOfKazakh && alone >= LooseAlone * (SourceWords.Count + TextWords.Count);
    }

    /// <summary>
    /// Whether a third of the sentences agree, of the side that has fewer: half a source is still a source. Sentences too short to tell are not
    /// counted.
    /// </summary>
    private bool IsSameText()
    {
        int agreeing = 0, sources = 0, texts = 0;
        for (var i = 0; i < SourceWords.Count; i++) sources += SourceWords[i].Length >= FewestWords ? 1 : 0;
        for (var j = 0; j < TextWords.Count; j++) texts += TextWords[j].Length >= FewestWords ? 1 : 0;
        foreach (var group in Groups)
        {
            if (group.IsPair && Agreement(group) >= LeastAgreement) agreeing += Math.Min(group.Sources, group.Texts);
        }

        var fewer = Math.Min(sources, texts);
        return fewer <= FewestToTell ? agreeing > 0 || fewer == 0 : agreeing >= LeastAligned * fewer;
    }
}
