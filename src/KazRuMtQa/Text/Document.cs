using System.Collections.Concurrent;
using KazRuMtQa.Languages;

namespace KazRuMtQa.Text;

/// <summary>
/// A text cut once into tokens, paragraphs, sentences, quotations and zones; every rule reads it and none changes it. Building it takes
/// time linear in the length of the text, and any string is accepted.
/// </summary>
internal sealed class Document
{
    private readonly Zones[] zones;
    private readonly int[] sentenceOfToken;
    private readonly Lazy<PartOfSpeech[]> tags;
    private readonly ConcurrentDictionary<Type, object> derived = new();
    private FormIndex? forms;

    private Document(string text, Language language, ModelFolder models, DateOnly? date, bool isHeading, CancellationToken cancellation)
    {
        Text = text;
        Language = language;
        Models = models;
        Cancellation = cancellation;
        Date = date;
        Tokens = Tokenizer.Tokenize(text, language, cancellation);
        Paragraphs = new AskingList<Paragraph>(ParagraphFinder.Find(text, Tokens, isHeading), cancellation);
        Sentences = new AskingList<Sentence>(Segmenter.Segment(Tokens, Paragraphs, language), cancellation);
        Quotations = new AskingList<Quotation>(QuotationFinder.Find(Tokens, Paragraphs), cancellation);
        sentenceOfToken = new int[Tokens.Count];
        foreach (var sentence in Sentences) sentenceOfToken.AsSpan(sentence.Tokens).Fill(sentence.Index);
        zones = FindZones();
        WordCount = Tokens.Count(token => token.Kind is TokenKind.Word or TokenKind.Number);
        tags = new(() => PartOfSpeechTagger.Model.In(models)?.Tag(this) ?? new PartOfSpeech[Tokens.Count]);
    }

    /// <summary>The text exactly as received.</summary>
    public string Text { get; }

    /// <summary>The language it is written in, or should be: what rules know of words they ask of it.</summary>
    public Language Language { get; }

    /// <summary>The models it is read with.</summary>
    public ModelFolder Models { get; }

    /// <summary>Says when the caller has given up; whoever walks a document for long asks it.</summary>
    public CancellationToken Cancellation { get; }

    /// <summary>The text this one was translated from; null when it is not known.</summary>
    public SourceText? Source { get; private init; }

    /// <summary>The day on which it was published, when that is known.</summary>
    public DateOnly? Date { get; }

    public TokenList Tokens { get; }

    public AskingList<Paragraph> Paragraphs { get; }

    public AskingList<Sentence> Sentences { get; }

    public AskingList<Quotation> Quotations { get; }

    /// <summary>Where the forms of the tokens come again. Made when first asked for; two threads that ask at once make the same.</summary>
    public FormIndex Forms => forms ??= new FormIndex(Tokens);

    /// <summary>Words and numbers; marks do not count.</summary>
    public int WordCount { get; }

    /// <param name="text">Any string.</param>
    /// <param name="language">The language it is written in, or should be.</param>
    /// <param name="models">The models it is read with.</param>
    /// <param name="source">The text it was translated from, where that is known.</param>
    /// <param name="date">The day on which it was published, where that is known.</param>
    /// <param name="isHeading">Whether all of it is a heading, whatever it looks like.</param>
    /// <param name="cancellation">Says when the caller has given up.</param>
    /// <exception cref="OperationCanceledException">The caller has given up.</exception>
    public static Document Create(
        string text, Language language, ModelFolder models, SourceText? source = null, DateOnly? date = null, bool isHeading = false,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(models);
        return new Document(text, language, models, date, isHeading, cancellation)
        {
            Source = source,
        };
    }

    /// <summary>
    /// The part of speech of the token at the index; none beyond the ends and where there is no tagger. All are found on first ask.
    /// </summary>
    public PartOfSpeech TagAt(int index) => (uint)index < (uint)Tokens.Count ? tags.Value[index] : PartOfSpeech.None;

    public PartOfSpeech TagOf(Token token)
    {
        ArgumentNullException.ThrowIfNull(token);
        return TagAt(token.Index);
    }

    /// <summary>What a higher layer makes of the document, made on first ask and kept with it: one value of a type.</summary>
    public T Derived<T>(Func<Document, T> make)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(make);
        return (T)derived.GetOrAdd(typeof(T), static (_, argument) => argument.make(argument.document), (make, document: this));
    }

    public Zones ZonesOf(Token token)
    {
        ArgumentNullException.ThrowIfNull(token);
        return token.IsNone ? Zones.None : zones[token.Index];
    }

    /// <summary>Whether the token lies in any of the zones.</summary>
    public bool IsIn(Token token, Zones any) => (ZonesOf(token) & any) != 0;

    /// <summary>Whether the span begins and ends within one direct quotation or several.</summary>
    public bool IsQuoted(TextSpan span) => IsIn(TokenAt(span.Start), Zones.Quotation) && IsIn(TokenAt(span.End - 1), Zones.Quotation);

    /// <summary>The token that covers the position, or else the next one; the token that stands for none after the last.</summary>
    public Token TokenAt(int position)
    {
        int low = 0, high = Tokens.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Tokens[middle].Span.End <= position) low = middle + 1;
            else high = middle;
        }

        return Tokens[low];
    }

    /// <summary>The sentence that holds the token.</summary>
    /// <exception cref="ArgumentException">The token is the one that stands for none.</exception>
    public Sentence SentenceOf(Token token)
    {
        ArgumentNullException.ThrowIfNull(token);
        if (token.IsNone) throw new ArgumentException("A token beyond the ends of the text is in no sentence.", nameof(token));
        return Sentences[sentenceOfToken[token.Index]];
    }

    public string TextOf(TextSpan span) => span.In(Text);

    /// <summary>The text of the span as a message quotes it (see <see cref="KazRuMtQa.Text.Excerpt.Quote"/>).</summary>
    public string Excerpt(TextSpan span) => KazRuMtQa.Text.Excerpt.Quote(Text.AsSpan(span.Start, span.Length));

    public string TextOf(Token token)
    {
        ArgumentNullException.ThrowIfNull(token);
        return token.Span.In(Text);
    }

    /// <summary>The span from the first to the last of the two tokens.</summary>
    public static TextSpan SpanOf(Token first, Token last)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(last);
        return TextSpan.Covering(first.Span, last.Span);
    }

    private Zones[] FindZones()
    {
        var found = new Zones[Tokens.Count];
        foreach (var paragraph in Paragraphs)
        {
            var zone = paragraph.Kind switch
            {
                ParagraphKind.Heading => Zones.Heading,
                ParagraphKind.Table => Zones.Table,
                ParagraphKind.Byline => Zones.Byline,
                ParagraphKind.ListItem => Zones.ListItem,
                _ => Zones.None,
            };
            var dateline = DatelineFinder.Find(Tokens, paragraph.FirstToken, paragraph.EndToken);
            for (var i = paragraph.FirstToken; i < paragraph.EndToken; i++) found[i] |= zone | (i < dateline ? Zones.Dateline : Zones.None);
        }

        MarkQuoted(found);
        MarkForeign(found);
        return found;
    }

    /// <summary>Counts openings and closings along the text, so that deeply nested quotations cost no more than flat ones.</summary>
    private void MarkQuoted(Zones[] found)
    {
        var change = new int[Tokens.Count + 1];
        foreach (var quotation in Quotations)
        {
            if (!quotation.IsComplete) continue;
            change[quotation.Open]++;
            change[quotation.Close >= 0 ? quotation.Close + 1 : Sentences[sentenceOfToken[quotation.Open]].Paragraph.EndToken]--;
        }

        var depth = 0;
        for (var i = 0; i < found.Length; i++)
        {
            depth += change[i];
            if (depth > 0) found[i] |= Zones.Quotation;
        }
    }

    /// <summary>Words without a Latin letter, and the marks and numbers between two of them.</summary>
    private void MarkForeign(Zones[] found)
    {
        var last = -1;
        for (var i = 0; i < Tokens.Count; i++)
        {
            if (!Tokens[i].IsWord)
            {
                if (i - last > 4) last = -1;
                continue;
            }

            if (Tokens[i].Scripts is Scripts.None || (Tokens[i].Scripts & Scripts.Latin) != 0) { last = -1; continue; }
            for (var j = last < 0 ? i : last; j <= i; j++) found[j] |= Zones.Foreign;
            last = i;
        }
    }
}
