using System.Collections.Frozen;
using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Shared;

/// <summary>Questions about a sentence that several rules of the family ask.</summary>
internal static class Clause
{
    /// <summary>Past forms that take an object, so that nothing can follow them as a late subject: "found two shells".</summary>
    public static readonly Knowledge<FrozenSet<string>> ObjectVerbs = Knowledge.Words("object-verbs.tsv");

    /// <summary>Whether any word of the sentence can be a verb. A wide net: only a sentence without any is called verbless.</summary>
    public static bool MayHaveVerb(Document document, Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (MayBeVerb(document, document.Tokens[i])) return true;
        }

        return false;
    }

    /// <summary>Whether a word of the sentence is a finite verb by its tag, or is nearly always a verb.</summary>
    public static bool HasFiniteVerb(Document document, Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            var token = document.Tokens[i];
            if (document.TagAt(i).IsFinite()
                || (token.Case == LetterCase.Lower
                    && (token.Is(WordClass.Auxiliary)
                        || (token.Is(WordClass.FiniteVerb) && token.Entry.VerbShare > 0.6f && document.TagAt(i - 1) != PartOfSpeech.Particle))))
                return true;
        }

        return false;
    }

    /// <summary>
    /// Whether the word can be the verb of a clause where it stands: not right after an article or a preposition, and a base form only after what can
    /// be its subject.
    /// </summary>
    public static bool MayBeVerb(Document document, Token token)
    {
        if (!token.IsWord) return false;
        var before = document.Tokens[token.Index - 1];
        if (token.Lower == "'s") return !document.Tokens[token.Index + 1].IsCapitalised && before.Is(WordClass.Pronoun);
        if (token.Is(WordClass.Auxiliary)) return !token.IsCapitalised || token.Lower.Length > 3;
        if (token.Case != LetterCase.Lower || before.Is(WordClass.Article)) return false;
        if (token.Is(WordClass.VerbPast | WordClass.VerbParticiple)) return token.Entry is not { NounShare: > 0.8f };
        if (before.Is(WordClass.Preposition) && before.Lower != "to") return false;
        if (token.Is(WordClass.VerbGerund)) return token.Entry is not { NounShare: > 0.8f };
        if (before.Lower is "this" or "that" or "already" or "now" or "also" or "further" or "all" or "often" or "never" or "still" or "just"
            or "then" or "soon")
            return token.Is(WordClass.AnyVerb);
        if (token.Is(WordClass.VerbThird))
            return !before.Is(WordClass.Determiner)
                && (before.IsCapitalised || !before.Is(WordClass.Function) || token.Entry is not { NounShare: > 0.8f });
        if (token.Is(WordClass.VerbBase))
            return before.Lower == "to" || before.IsCapitalised || before.Is(WordClass.Pronoun) || before.Lower.EndsWith('s')
                || before.Lower.EndsWith("ly", StringComparison.Ordinal) || token.Entry.VerbShare > 0.8f;
        return token.Entry.VerbShare > 0.15f || token.Lower.EndsWith("ed", StringComparison.Ordinal)
            || token.Lower.EndsWith("ing", StringComparison.Ordinal);
    }

    public static int WordCount(Document document, Sentence sentence)
    {
        var words = 0;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++) if (document.Tokens[i].IsWord) words++;
        return words;
    }

    /// <summary>Ordinary text outside quotations, headings, lists, tables and bylines.</summary>
    public static bool IsRunning(Document document, Sentence sentence) =>
        sentence.Paragraph.Kind == ParagraphKind.Running
            && !document.IsIn(document.Tokens[sentence.FirstToken], Zones.Quotation | Zones.Dateline | Zones.Foreign);

    public static bool EndsWithStop(Document document, Sentence sentence) => document.Tokens[sentence.EndToken - 1].IsMark('.');

    /// <summary>The sentence before in the same paragraph; null for the first.</summary>
    public static Sentence? Before(Document document, Sentence sentence) =>
        sentence.Index > 0 && document.Sentences[sentence.Index - 1] is var before && before.Paragraph == sentence.Paragraph ? before : null;
}
