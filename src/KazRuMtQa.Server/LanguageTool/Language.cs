namespace KazRuMtQa.Server.LanguageTool;

/// <summary>A language as clients choose it. All are English: that is what is checked here, and its variants make no difference to us.</summary>
internal sealed record Language(string Name, string Code, string LongCode)
{
    public static readonly IReadOnlyList<Language> All =
    [
        new("English", "en", "en"), new("English (US)", "en", "en-US"), new("English (GB)", "en", "en-GB"),
        new("English (Australian)", "en", "en-AU"),
        new("English (Canada)", "en", "en-CA"), new("English (New Zealand)", "en", "en-NZ"), new("English (South African)", "en", "en-ZA"),
    ];

    public static readonly Language Default = All[1];

    public static string Codes => string.Join(", ", All.Select(language => language.LongCode));

    public static Language? Find(string code) => All.FirstOrDefault(language => language.LongCode.Equals(code, StringComparison.OrdinalIgnoreCase));
}
