using System.Text;

namespace KazRuMtQa.Files.Translations;

/// <summary>
/// PO files as GNU gettext writes them: <c>msgid</c> is the original, <c>msgstr</c> the translation; plural forms are units of their own. Fuzzy
/// entries are read, since they are published too; obsolete ones (<c>#~</c>) are not.
/// </summary>
internal static class PoReader
{
    /// <exception cref="InvalidDataException">A line is no part of a PO file.</exception>
    public static TranslationFile Read(string text)
    {
        var units = new List<TranslationUnit>();
        string? language = null;
        Entry? entry = null;
        var number = 0;
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            number++;
            var line = raw.Trim();
            if (line.IsEmpty || line[0] == '#') continue;
            if (line[0] == '"')
            {
                (entry ?? throw NoPo(number)).Append(Unquote(line, number));
                continue;
            }

            var space = line.IndexOf(' ');
            if (space < 0) throw NoPo(number);
            var keyword = line[..space].ToString();
            if (keyword is "msgctxt" or "msgid" && (entry is null || entry.HasTranslation))
            {
                Finish();
                entry = new Entry();
            }

            if (entry is null) throw NoPo(number);
            if (!entry.Begin(keyword)) throw NoPo(number);
            entry.Append(Unquote(line[space..].TrimStart(), number));
        }

        Finish();
        TranslationFile.MustBeEnglish(language);
        return new TranslationFile(null, units);

        void Finish()
        {
            if (entry is null) return;
            if (entry.Original.Length > 0) units.AddRange(entry.Units());
            else language = TranslationFile.LanguageOf(HeaderValue(entry.Translations.FirstOrDefault() ?? "", "Language:"));
        }
    }

    private static string? HeaderValue(string header, string name) =>
        header.Split('\n').FirstOrDefault(line => line.StartsWith(name, StringComparison.OrdinalIgnoreCase))?[name.Length..];

    private static InvalidDataException NoPo(int line) => new($"line {line} is no part of a PO file");

    /// <summary>A string between quotation marks, with the escapes of C.</summary>
    private static string Unquote(ReadOnlySpan<char> value, int line)
    {
        if (value.Length < 2 || value[0] != '"' || value[^1] != '"') throw NoPo(line);
        var text = new StringBuilder();
        var inner = value[1..^1];
        for (var i = 0; i < inner.Length; i++)
        {
            if (inner[i] != '\\' || i + 1 == inner.Length)
            {
                text.Append(inner[i]);
                continue;
            }

            text.Append(inner[++i] switch
            {
                'n' => '\n',
                't' => '\t',
                'r' => '\r',
                var other => other,
            });
        }

        return text.ToString();
    }

    /// <summary>One message: which of its strings is being read, and what was read of it.</summary>
    private sealed class Entry
    {
        private readonly StringBuilder original = new();
        private readonly StringBuilder plural = new();
        private readonly List<StringBuilder> translations = [];
        private StringBuilder current = new();

        public bool HasTranslation => translations.Count > 0;

        public string Original => original.ToString();

        public IEnumerable<string> Translations => translations.Select(translation => translation.ToString());

        /// <returns>False of a word that no PO file has.</returns>
        public bool Begin(string keyword)
        {
            switch (keyword)
            {
                case "msgctxt": current = new StringBuilder(); return true;
                case "msgid": current = original; return true;
                case "msgid_plural": current = plural; return true;
                case var translation when translation.StartsWith("msgstr", StringComparison.Ordinal):
                    translations.Add(current = new StringBuilder());
                    return true;
                default: return false;
            }
        }

        public void Append(string part) => current.Append(part);

        /// <summary>The first form beside the singular, the others beside the plural.</summary>
        public IEnumerable<TranslationUnit> Units()
        {
            for (var form = 0; form < translations.Count; form++)
            {
                var translation = translations[form].ToString().Trim();
                if (translation.Length == 0) continue;
                var source = form > 0 && plural.Length > 0 ? plural.ToString() : Original;
                yield return new TranslationUnit(Original, source.Trim(), translation, FieldMarkup.HasElements(translation));
            }
        }
    }
}
