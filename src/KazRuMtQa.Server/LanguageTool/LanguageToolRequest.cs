using KazRuMtQa.Server.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace KazRuMtQa.Server.LanguageTool;

/// <summary>
/// The parameters of <c>/v2/check</c>, from the query and the form together. Those that speak of things we do not have (accounts,
/// dictionaries, a mother tongue) are taken and have no effect.
/// </summary>
internal sealed class LanguageToolRequest(Dictionary<string, string> parameters)
{
    public string? this[string name] => parameters.GetValueOrDefault(name);

    /// <summary>The text; the order of the complaints is LanguageTool's.</summary>
    /// <exception cref="Problem">There is no text, or there are two.</exception>
    public AnnotatedText Text => (this["text"], this["data"]) switch
    {
        (not null, not null) => throw Bad("Set only 'text' or 'data' parameter, not both"),
        ({ } text, _) => AnnotatedText.OfText(text),
        (_, { } data) => AnnotatedText.OfData(data),
        _ => throw Bad("Missing 'text' or 'data' parameter"),
    };

    /// <exception cref="Problem">None is named, or one that is not checked here.</exception>
    public Language Language
    {
        get
        {
            var code = this["language"] ?? throw Bad("Missing 'language' parameter");
            var isAuto = string.Equals(code, "auto", StringComparison.OrdinalIgnoreCase);
            if (!isAuto && this["preferredVariants"] is { Length: > 0 })
                throw Bad("You specified 'preferredVariants' but you didn't specify 'language=auto'");
            if (!isAuto)
                return Language.Find(code)
                    ?? throw Bad($"'{code}' is not a language code known to this server. Supported language codes are: {Language.Codes}. This server checks English that was translated by machine");
            return List("preferredVariants").Select(Language.Find).OfType<Language>().FirstOrDefault() ?? Language.Default;
        }
    }

    public bool IsPicky => this["level"] switch
    {
        null or "" => false,
        var level when level.Equals("default", StringComparison.OrdinalIgnoreCase) => false,
        var level when level.Equals("picky", StringComparison.OrdinalIgnoreCase) => true,
        var level => throw Bad($"Unknown value '{level}' for parameter 'level'. Use 'default' or 'picky'"),
    };

    /// <summary>What the request wishes: how strict to be, and which rules to run besides or instead of those of the house.</summary>
    /// <exception cref="Problem">The parameters contradict each other.</exception>
    public CheckScope Scope()
    {
        string[] enabled = List("enabledRules"), disabled = List("disabledRules"), enabledCategories = List("enabledCategories"),
        disabledCategories = List("disabledCategories");
        var isOnly = this["enabledOnly"] is "true" or "yes";
        if (isOnly && disabled.Length + disabledCategories.Length > 0)
            throw Bad("You cannot specify disabled rules or categories using enabledOnly=true");
        if (isOnly && enabled.Length + enabledCategories.Length == 0)
            throw Bad("You must specify enabled rules or categories when using enabledOnly=true");
        HashSet<string> on = [.. LanguageToolRule.Rules(enabled), .. LanguageToolRule.RulesOfCategories(enabledCategories)];
        if (isOnly) return new CheckScope { IsStrict = IsPicky, EnabledOnly = on };
        // A rule that is asked for by name stays on though its category is off.
        HashSet<string> off =
            [.. LanguageToolRule.RulesOfCategories(disabledCategories).Where(rule => !on.Contains(rule)), .. LanguageToolRule.Rules(disabled)];
        return new CheckScope { IsStrict = IsPicky, EnabledRules = on, DisabledRules = off };
    }

    public static async Task<LanguageToolRequest> Read(HttpRequest request, ServerOptions options, CancellationToken cancellation)
    {
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        Add(request.Query);
        if (HttpMethods.IsPost(request.Method)) Add(await Form(request, options, cancellation));
        return new LanguageToolRequest(parameters);

        void Add(IEnumerable<KeyValuePair<string, StringValues>> pairs)
        {
            foreach (var (name, value) in pairs) parameters[name] = value.Count > 0 ? value[0] ?? "" : "";
        }
    }

    /// <summary>LanguageTool reads every body as a form, whatever type the client gives it; parts are read where they are said to be ones.</summary>
    private static async Task<IEnumerable<KeyValuePair<string, StringValues>>> Form(HttpRequest request, ServerOptions options,
        CancellationToken cancellation)
    {
        if (request.ContentLength > options.LongestBody)
            throw new Problem(StatusCodes.Status413PayloadTooLarge, "", $"Your request exceeds the limit of {options.LongestBody} bytes");
        if (request.ContentType?.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) == true)
            return await request.ReadParts(options.LongestBody, cancellation);
        return QueryHelpers.ParseQuery(await request.ReadText(options.LongestBody, cancellation));
    }

    private string[] List(string name) => this[name]?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static Problem Bad(string detail) => new(StatusCodes.Status400BadRequest, "Bad request", detail);
}
