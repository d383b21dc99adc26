using System.Globalization;
using System.Text.RegularExpressions;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace KazRuMtQa.Server.Tests;

/// <summary>
/// The archive of the documentation's pictures: four outlets carry the same sound stories for ten months, once and again as an update, each
/// without another sentence; one of them has its articles translated by machine from June on.
/// </summary>
internal static partial class ExampleArchive
{
    private const int StoriesOfMonth = 6;

    private static readonly (string Outlet, string[] Desks)[] Outlets =
        [("Steppe Daily", ["City desk", "Business desk"]), ("Harbour Herald", ["Newsroom", "Agency"]), ("Caspian Wire", ["Business desk", "Agency"]),
            ("Valley Post", ["City desk", "Culture desk"])];

    /// <summary>What a machine leaves in a text, and what it had before.</summary>
    private static readonly (string Good, string Bad)[] Habits =
        [(", and", " , and"), ("in the", "in the the"), ("percent", "процентов"), (" were ", " was "),
            ("More than", "In the framework of this more than"),
            ("He said", "He told that"), ("She said", "She told that")];

    private static readonly string[] Sentences =
    [
        "This was announced by the press service of the akimat, transfers the correspondent of the agency.",
        "In the framework of the visit were discussed the questions of the further development of the region.",
        "It is noted that at the moment the work is carried out on schedule on the territory of the region.",
        "Recall, earlier it was reported about the beginning of the works in 2023 year.",
        "According to him, the means will be directed on the realization of the project in the nearest time.",
        "Жители of the district expressed their gratitude for the rendered assistance.",
    ];

    public static string Lines()
    {
        var stories = File.ReadLines(Repository.File("seeds", "regional.jsonl")).Select(JObject.Parse).ToArray();
        return string.Concat(from story in stories.Concat(stories).Index()
                             from outlet in Outlets.Index()
                             select Line(story.Index, story.Item, outlet.Index));
    }

    private static string Line(int story, JObject found, int of)
    {
        var (outlet, desks) = Outlets[of];
        var month = (story / StoriesOfMonth) + 1;
        var text = string.Join(' ', EndOfSentence().Split((string)found["text"]!).Where((_, index) => index != 1 + ((of + story) % 5)));
        if (outlet == "Harbour Herald" && month > 5)
            text = Habits.Aggregate(text, (now, habit) => now.Replace(habit.Good, habit.Bad, StringComparison.Ordinal)) + "\n\n"
                + string.Join(' ', Enumerable.Range(0, 5).Select(at => Sentences[(story + at) % Sentences.Length]));
        var date = new DateOnly(2024, month, 1 + (((story * 5) + of) % 28)).ToString("O", CultureInfo.InvariantCulture);
        // Ten months have two stories for each of those that are there.
        var title = (month > 5 ? "Update: " : "") + (string)found["title"]!;
        return JsonConvert.SerializeObject(new { id = $"{of}-{story}", title, outlet, author = desks[story % 2], date, text }) + "\n";
    }

    [GeneratedRegex("(?<=[.\"]) (?=[A-Z\"])")]
    private static partial Regex EndOfSentence();
}
