using System.Globalization;
using System.Text;
using Newtonsoft.Json;

namespace KazRuMtQa.Benchmarks;

/// <summary>
/// An archive of news made of slots and a seed: any number of articles, no two alike, the same in every run. One in ten has damage in it.
/// </summary>
internal static class GeneratedArchive
{
    private static readonly string[] Openings = ["On Monday", "Last week", "In early spring", "After two days of talks",
        "At a meeting in the capital", "Before the holidays", "Late on Friday", "During the visit"];
    private static readonly string[] Places = ["Aktau", "Semey", "Tomsk", "Kostanay", "Samara", "Taraz", "Omsk", "Oral", "Perm", "Almaty"];
    private static readonly string[] First = ["Daniyar", "Olga", "Marat", "Elena", "Saule", "Viktor", "Aigul", "Pavel", "Timur", "Natalia"];
    private static readonly string[] Last =
        ["Serikov", "Belova", "Akhmetov", "Orlova", "Zhunusov", "Lebedev", "Nurpeisova", "Morozov", "Iskakov", "Sokolova"];
    private static readonly string[] Who = ["the regional council", "a spokesman for the ministry", "the head of the hospital", "two engineers",
        "the city's transport office", "farmers from the north", "the museum", "a court", "the energy company", "local teachers", "the union",
        "a group of students"];
    private static readonly string[] Did = ["approved", "described", "put off", "defended", "inspected", "criticised", "promised to finish",
        "asked for", "opened", "agreed to pay for", "published", "welcomed"];
    private static readonly string[] What = ["a plan for the old harbour", "the new timetable for trains", "repairs to the bridge over the river",
        "a report on the harvest", "three schools in the suburbs", "the budget for next year", "an exhibition of carpets",
        "the contract for the pipeline", "a study of water prices", "the rules for small shops", "a clinic for children", "work on the ring road"];
    private static readonly string[] Because = ["because prices had risen", "although few people came to the hearing",
        "after residents complained about the noise", "while the weather was still mild", "so that work can begin before winter",
        "in spite of doubts about the cost", "as the number of passengers grew", "when the old agreement ran out"];
    private static readonly string[] Closings = ["Officials said they would return to the question in {0} weeks.",
        "The work is expected to cost {0} million tenge and to take two summers.",
        "About {0} people live in the area, most of them in houses built before the war.",
        "Prices rose by {0} percent over the same period, according to the statistics office.",
        "A similar project nearby was finished {0} months late."];
    private static readonly Func<string, string>[] Damages =
    [
        text =>
            text.Replace(", ", " , ", StringComparison.Ordinal), text =>
                text.Replace(" the ", " the the ", StringComparison.Ordinal), text =>
                    text.Replace("work", "работа", StringComparison.Ordinal), text =>
                        text.Replace(" a ", " ", StringComparison.Ordinal), text => text + " This information was reported by the press-service.",
    ];

    /// <summary>Writes JSON Lines.</summary>
    public static void Write(string path, int articles, int words)
    {
        var random = new Random(20240506);
        using var writer = new StreamWriter(path, false, new UTF8Encoding(false), 1 << 16) { NewLine = "\n" };
        for (var number = 1; number <= articles; number++)
        {
            var text = Text(random, words);
            if (number % 10 == 0) text = Pick(random, Damages)(text);
            writer.WriteLine(JsonConvert.SerializeObject(new
            {
                id = number,
                outlet = $"Outlet {random.Next(40)}",
                date = string.Create(CultureInfo.InvariantCulture, $"20{random.Next(16, 25)}-{random.Next(1, 13):00}-{random.Next(1, 29):00}"),
                title = $"{Pick(random, Places)}: {Pick(random, What)}",
                text,
            }));
        }
    }

    private static string Text(Random random, int words)
    {
        var text = new StringBuilder();
        for (var (count, sentence) = (0, 0); count < words; sentence++)
        {
            var next = Sentence(random);
            count += next.Count(c => c == ' ') + 1;
            text.Append(sentence == 0 ? "" : sentence % 3 == 0 ? "\n\n" : " ").Append(next);
        }

        return text.ToString();
    }

    private static string Sentence(Random random) => random.Next(5) switch
    {
        0 => $"{Pick(random, Openings)}, {Pick(random, Who)} in {Pick(random, Places)} {Pick(random, Did)} {Pick(random, What)}.",
        1 => $"“{Upper(Pick(random, Who))} {Pick(random, Did)} {Pick(random, What)} {Pick(random, Because)},” {Pick(random, First)} {Pick(random, Last)} told reporters in {Pick(random, Places)}.",
        2 => string.Format(CultureInfo.InvariantCulture, Pick(random, Closings), random.Next(3, 900)),
        3 => $"{Upper(Pick(random, Who))} {Pick(random, Did)} {Pick(random, What)} {Pick(random, Because)}, and {Pick(random, Who)} {Pick(random, Did)} {Pick(random, What)}.",
        _ => $"{Pick(random, First)} {Pick(random, Last)}, who has worked in {Pick(random, Places)} for {random.Next(2, 40)} years, said {Pick(random, Who)} {Pick(random, Did)} {Pick(random, What)}.",
    };

    private static string Upper(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static T Pick<T>(Random random, T[] list) => list[random.Next(list.Length)];
}
