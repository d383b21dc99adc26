using System.Collections.Frozen;
using KazRuMtQa.Languages;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Name;

internal sealed class TwoSpellings : Rule
{
    /// <summary>Names that share their consonants are few in an article; a text made of nothing else must not cost its square.</summary>
    private const int MostAlike = 16;

    /// <summary>What names of newspapers, schools and companies go on with.</summary>
    private static readonly Knowledge<FrozenSet<string>> TitleWords = Knowledge.Words("title-words.tsv");

    public override string Title => "Name spelled two ways";

    public override string Why =>
        "An engine romanises a name differently each time, by the scheme of whatever text it learned from. Tokayev here and Toqaev there look like "
            + "two people to a reader and to a search engine.";

    public override Category Category => Category.InconsistentTerm;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.9;

    internal override bool LooksAtWholeText => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("Askar Zhumagaliyev came by train. Zhumagaliyev spoke for an hour. Later [[Jumagaliev]] left.", "Zhumagaliyev"),
        new("Serik Kozhabekov sold the farm. Serik Kozhabekov bought it again in May. [[Qojabekov]] signed.", "Kozhabekov"),
        new("Yelena Sukhorukova won. “I am glad,” said [[Suchorukowa]]. Sukhorukova is 24.", "Sukhorukova"),
        new("The village of Verkhnetoretske was hit. Verkhnetoretske has a school; [[Verkhnetoretskye]] had two.", "Verkhnetoretske"),
        new("Dmitry Kalganov met the press. “No,” [[Dmitrij]] Kalganov said. Dmitry Kalganov did not laugh.", "Dmitry"),
        new("Kyiv was dark on Monday. The mayor of Kyiv said so. The roads to [[Kiev]] were open.", "Kyiv"),
        new("Reporters met Baran [[Demirtaş'a]] in Bursa. [[Demirtaş'a]] spoke first. Later Baran Demirtaş left.", "Demirtaş"),
        new("They met [[Tokajev]] in May. Tokaev spoke first.", "Tokaev"),
        new("Shops in Kyiv closed. The mayor of Kyiv told the Kiev Post that they would open."),
        new("Harbor Bancshares Inc bought Lakeside Bankshares Inc."),
        new("Oleg Lavrukhin, pronounced Lavroukhine in his passport, won."),
        new("The reporter Frank Herrmann was held with two German colleagues."),
        new("Nurlan Abenov met Nurzhan Abenov."),
        new("Sergei Lavrukhin met Sergey Botin in Tver."),
        new("Ivan Belousov came with Anna Belousova. The Belousovs left at noon."),
        new("Oleg Kasyanov met Igor Kasianov."),
        new("Anderson and Andersen ran for the same seat."),
        new("Oleg Rybachuk won. An earlier version misspelt his name as Ribachuk."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var better = new Dictionary<NameForm, (NameForm Form, Likeness Likeness)>();
        foreach (var group in Alike(NameMentions.In(document).Forms)) Compare(group, better, document.Language);
        foreach (var (form, (usual, likeness)) in better)
        {
            var right = document.TextOf(usual.Mentions[0].Token);
            foreach (var mention in form.Mentions)
            {
                if (IsTitle(document, mention.Token) || IsExplained(document, mention.Token)) continue;
                yield return Flag(mention.Token.Span,
                    $"“{document.TextOf(mention.Token)}” looks like “{right}”, as spelled elsewhere. Keep to one spelling.", right) with
                {
                    Severity = likeness == Likeness.Garbled ? Severity.Major : Severity,
                };
            }
        }
    }

    /// <summary>"the Kyiv Post": what bears the name of a place keeps its own spelling.</summary>
    private static bool IsTitle(Document document, Token token) =>
        document.Tokens[token.Index + 1] is { IsWord: true, Case: LetterCase.Capitalised, SpaceBefore: true } next
            && TitleWords.Of(document.Language).Contains(next.Lower);

    /// <summary>"Yanukovych (pronounced Janukovych)", "an earlier version misspelt his name as Ribachuk": the writer knows both.</summary>
    private static bool IsExplained(Document document, Token token)
    {
        var sentence = document.SentenceOf(token);
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (document.Tokens[i].Lower is "pronounced" or "spelling" or "spelled" or "spelt" or "spellings" or "misspelled" or "misspelt"
                or "transliterated")
                return true;
        }

        return false;
    }

    private static IEnumerable<IReadOnlyList<NameForm>> Alike(IReadOnlyCollection<NameForm> forms) =>
        from form in forms
        from key in KeysOf(form.Lower)
        group form by key into alike
        where alike.Skip(1).Any()
        select alike.Take(MostAlike).ToArray();

    private static IEnumerable<ulong> KeysOf(string lower)
    {
        yield return Romanisation.Key(lower);
        if ((lower.IndexOf('j', 1) > 0 || lower.Contains("ch", StringComparison.Ordinal)) && Romanisation.Key(lower, isContinental: true) is var key
            && key != Romanisation.Key(lower))
            yield return key;
    }

    private static void Compare(IReadOnlyList<NameForm> forms, Dictionary<NameForm, (NameForm Form, Likeness Likeness)> better, Language language)
    {
        for (var i = 0; i < forms.Count; i++)
        {
            for (var j = i + 1; j < forms.Count; j++)
            {
                if (better.ContainsKey(forms[i]) || better.ContainsKey(forms[j])
                    || NamePair.Of(forms[i], forms[j], language) is not (not Likeness.None and var likeness))
                    continue;
                var (usual, odd) = IsUsual(forms[i], forms[j], language.Names) ? (forms[i], forms[j]) : (forms[j], forms[i]);
                better[odd] = (usual, likeness);
            }
        }
    }

    /// <summary>What English news knows, what stands more often, what the tables of names prefer, what came first.</summary>
    private static bool IsUsual(NameForm one, NameForm other, KnownNames names) =>
        !IsWithCase(one.Lower, other.Lower) && (IsWithCase(other.Lower, one.Lower) || Rank(one, names).CompareTo(Rank(other, names)) > 0);

    private static (bool IsKnown, bool IsAccepted, int Count, bool IsCanonical, float PerMillion, int Place) Rank(NameForm form, KnownNames names) =>
        (form.Entry.IsKnown, names.IsAccepted(form.Lower), form.Mentions.Count, names.IsCanonical(form.Lower), form.Entry.PerMillion,
            -form.Mentions[0].Token.Index);

    /// <summary>"Akşener'e": the name with a case ending of Turkish.</summary>
    private static bool IsWithCase(string lower, string bare) =>
        lower.Length > bare.Length && lower[bare.Length] is '\'' or '’' && lower.StartsWith(bare, StringComparison.Ordinal);
}
