using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules;

/// <summary>
/// One habit of machine translation (or of careless re-publishing) that can be seen in the English text. A rule is a stateless, sealed class
/// with a parameterless constructor in <c>Rules/&lt;Family&gt;/</c>; the source generator lists it. It walks the tokens it is given,
/// in linear time, and never cuts or lower-cases the text again.
/// </summary>
public abstract class Rule
{
    private string? id;
    private string? family;

    private protected Rule()
    {
    }

    /// <summary><c>family/kebab-name</c>, made of folder and class name: it changes only when the class is renamed.</summary>
    public string Id => id ??= KnownId;

    /// <summary>The id as listed when the library was compiled; only rules of other assemblies say it themselves.</summary>
    private protected virtual string KnownId => RuleIds.Of(this);

    /// <summary>The part of <see cref="Id"/> before the slash.</summary>
    public string Family => family ??= Id[..Id.IndexOf('/', StringComparison.Ordinal)];

    /// <summary>The fault in a few words, for lists: "Doubled word".</summary>
    public abstract string Title { get; }

    /// <summary>Two or three sentences for an editor: what translation does here, and why a reader minds.</summary>
    public abstract string Why { get; }

    /// <summary>Its place in the standard vocabularies of translation issues.</summary>
    public abstract Category Category { get; }

    /// <summary>How bad its findings are for the reader, unless the house says otherwise.</summary>
    public abstract Severity Severity { get; }

    /// <summary>Wrong examples with marks and right ones (near misses) without; they are run as tests.</summary>
    public abstract IReadOnlyList<Example> Examples { get; }

    /// <summary>
    /// How likely a finding is right, judged from reading, 0 to 1. It stands where there is too little counted evidence; evidence moves it.
    /// </summary>
    public virtual double Prior => 0.8;

    /// <summary>
    /// True for faults that no speaker can have meant (an encoding fault, a stray mark): they count inside quotations as well. Other findings
    /// lose confidence there.
    /// </summary>
    public virtual bool IsMechanical => false;

    /// <summary>The most that a finding claims before evidence moves it. Where evidence leaves too little of it, the rule is not run.</summary>
    internal virtual double MostConfidence => Prior;

    /// <summary>
    /// True for a habit that human translators share with engines: an editor changes it whoever wrote it, so it is shown, but it weighs little in
    /// the score and says nothing about who translated the text.
    /// </summary>
    public virtual bool IsStyle => false;

    /// <summary>
    /// True where the text says itself that a machine translated it: that settles the likelihood, and the article is not published unread.
    /// </summary>
    internal virtual bool IsConfession => false;

    /// <summary>
    /// True for a rule that compares the text with its source: it says how true the translation is, and nothing about who translated, so it counts in
    /// the score and never in the likelihood.
    /// </summary>
    internal virtual bool ComparesWithSource => false;

    /// <summary>True for what a language model reports as a second reader: reports mark it, and no article is kept back for it alone.</summary>
    internal virtual bool IsSecondReading => false;

    /// <summary>True for a rule that holds in a text of any language.</summary>
    public virtual bool IsLanguageNeutral => false;

    /// <summary>Whether the rule can say anything of articles in the language. What is written in code is written for English.</summary>
    internal virtual bool Reads(Language language) => IsLanguageNeutral || language.Code == Language.English.Code;

    /// <summary>The least depth at which the rule is run.</summary>
    internal virtual Depth Depth => Depth.Fast;

    /// <summary>True where the confidence of each finding was fitted to editors' marks: what is counted of the whole rule does not move it.</summary>
    internal virtual bool JudgesEachFinding => false;

    /// <summary>True for a rule whose findings in one part depend on other parts of the text, or on where the text ends.</summary>
    internal virtual bool LooksAtWholeText => false;

    /// <summary>The issues in the document, in any order. Findings of one rule do not overlap.</summary>
    internal abstract IEnumerable<Finding> Check(Document document);

    /// <summary>As <see cref="Check(Document)"/>, for a rule of the full depth: it is told what those of the fast depth have found.</summary>
    internal virtual IEnumerable<Finding> Check(Document document, IReadOnlyList<Finding> found) => Check(document);

    private protected Finding Flag(TextSpan span, string message, params string[] suggestions) => new(this, span, Quoted(message), suggestions);

    /// <summary>A finding whose one suggestion is certain enough to be made without asking.</summary>
    private protected Finding Repair(TextSpan span, string message, string repair) =>
        new(this, span, Quoted(message), [repair]) { IsCertainRepair = true };

    /// <summary>A quoted passage that has marks of its own keeps one pair of them.</summary>
    private static string Quoted(string message) => message.Replace("““", "“", StringComparison.Ordinal).Replace("””", "”", StringComparison.Ordinal);
}
