using System.CommandLine;
using System.Globalization;
using KazRuMtQa.Evidence;
using KazRuMtQa.Files;
using KazRuMtQa.Lab.Data;
using KazRuMtQa.Lab.Measuring;
using KazRuMtQa.Lab.Training;
using KazRuMtQa.Reporting;
using KazRuMtQa.Review.Recorded;
using KazRuMtQa.Rules;
using KazRuMtQa.Runner;
using KazRuMtQa.Scoring;
using KazRuMtQa.Text;
using Spectre.Console;

using Rule = KazRuMtQa.Rules.Rule;

namespace KazRuMtQa.Lab.Commands;

/// <summary>
/// <c>evaluate</c>: counts every rule per 1,000 words on human and machine text, shows samples to read, and writes the measured table that
/// the checker's confidences come from.
/// </summary>
internal static class EvaluateCommand
{
    public static Command Create()
    {
        var human = new Option<FileInfo[]>("--human")
        {
            Description = "Human text as JSON Lines (.jsonl, .gz, .zst); records of kind 'mt' are "
            + "passed over", AllowMultipleArgumentsPerToken = true, HelpName = "FILE..."
        };
        var translation = new Option<FileInfo[]>("--translation")
        {
            Description = "Human translation that is not in the other files, as JSON "
            + "Lines; records of another kind are passed over", AllowMultipleArgumentsPerToken = true, HelpName = "FILE..."
        };
        var machine = new Option<FileInfo[]>("--machine")
        {
            Description = "Machine translation as JSON Lines; records of a human kind are passed "
            + "over", AllowMultipleArgumentsPerToken = true, HelpName = "FILE..."
        };
        var only = new Option<string[]>("--rules")
        {
            Description = "Count only these rules or families", AllowMultipleArgumentsPerToken = true,
            HelpName = "ID..."
        };
        var show = new Option<int>("--show") { Description = "Findings to print for reading, for each rule and side", HelpName = "N" };
        var limit = new Option<int?>("--limit") { Description = "Articles to read of each file; otherwise all", HelpName = "N" };
        var strict = new Option<bool>("--strict") { Description = "Count findings of any confidence (always so for the written table)" };
        var output = new Option<FileInfo?>("--output",
            "-o")
        { Description = "Write the table (models/rules.tsv), and beside it a readable card (.md)", HelpName = "FILE" };
        var producers = new Option<bool>("--producers") { Description = "Show a line for every test set and producer" };
        var gold = new Option<FileInfo?>("--gold") { Description = "Compare with marked articles (seeds/gold.jsonl) instead", HelpName = "FILE" };
        var spans = new Option<FileInfo[]>("--spans")
        {
            Description = "Compare with segments labelled or marked by annotators, as JSON Lines, "
            + "instead", AllowMultipleArgumentsPerToken = true, HelpName = "FILE..."
        };
        var pairs = new Option<FileInfo?>("--pairs")
        {
            Description = "Compare sentences that were damaged on purpose with their sound twins "
            + "instead, as JSON Lines", HelpName = "FILE"
        };
        var words = new Option<FileInfo[]>("--words")
        {
            Description = "Compare findings word by word with segments marked by annotators, as JSON "
            + "Lines, instead", AllowMultipleArgumentsPerToken = true, HelpName = "FILE..."
        };
        var annotated = new Option<FileInfo[]>("--annotated")
        {
            Description = "Compare with articles in which editors marked every artifact, as "
            + "JSON Lines, instead", AllowMultipleArgumentsPerToken = true, HelpName = "FILE..."
        };
        var heldOut = new Option<bool>("--held-out") { Description = "With --annotated: the third of the documents that is kept for reporting, without showing any; otherwise the other two thirds" };
        var without = new Option<string[]>("--without")
        {
            Description = "With --annotated: leave out systems whose name begins so",
            AllowMultipleArgumentsPerToken = true, HelpName = "SYSTEM..."
        };
        var review = new Option<FileInfo?>("--review")
        {
            Description = "With --annotated: answers that a second reader gave (see models/review.md)",
            HelpName = "FILE",
        };
        var plant = new Option<string?>("--plant")
        {
            Description = "Damage human translations that have their source (--compare) on purpose, and count what is seen", HelpName = "KIND",
        };
        plant.AcceptOnlyFromAmong([.. Plant.All.Select(kind => kind.Name)]);
        var seed = new Option<int>("--seed") { Description = "With --plant: where and how", DefaultValueFactory = _ => 7, HelpName = "N" };
        var half = new Option<string?>("--half") { Description = "With --compare: the first or the second half of the documents", HelpName = "HALF" };
        half.AcceptOnlyFromAmong("first", "second");
        var compare = new Option<FileInfo[]>("--compare")
        {
            Description = "Compare translations with their source instead, as JSON Lines with 'src' and 'sents'",
            AllowMultipleArgumentsPerToken = true,
            HelpName = "FILE...",
        };
        var calibration =
            new Option<FileInfo?>("--calibration") { Description = "Draw how far likelihoods can be trusted (.svg)", HelpName = "FILE" };
        foreach (var count in (Option[])[show, limit])
            count.Validators.Add(result => { if (result.Tokens is [var token] && token.Value.StartsWith('-')) result.AddError($"{count.Name} must not be negative."); });
        only.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => !RuleCatalogue.All.Any(rule => rule.Id == token.Value || rule.Family == token.Value)))
                result.AddError($"There is no rule or family '{token.Value}'.");
        });
        foreach (var files in (Option[])[human, translation, machine, gold, spans, pairs, words, annotated, compare])
        {
            files.Validators.Add(result =>
            {
                foreach (var token in result.Tokens.Where(token => !File.Exists(token.Value)))
                    result.AddError($"{token.Value}: {(Directory.Exists(token.Value) ? "is a directory" : "no such file")}.");
            });
        }

        var command = new Command("evaluate", "Measure every rule on human and machine text") { human, translation, machine, only, show, limit,
            strict, output, producers, gold, spans, pairs, words, annotated, review, heldOut, without, calibration };
        foreach (var option in (Option[])[compare, plant, seed, half]) command.Options.Add(option);
        command.Validators.Add(result =>
        {
            if (result.GetValue(compare) is { Length: > 0 }) return;
            if (result.GetValue(gold) is null && result.GetValue(pairs) is null && result.GetValue(annotated) is null or []
                && result.GetValue(words) is null or [] && result.GetValue(spans) is null or [] && result.GetValue(human) is null or []
                && result.GetValue(translation) is null or [] && result.GetValue(machine) is null or [])
                result.AddError("Name files: --human, --translation, --machine, --gold, --spans, --pairs, --words, --annotated or --compare.");
            if (result.GetValue(plant) is not null) result.AddError("--plant goes with --compare.");
            if (result.GetValue(review) is not null && result.GetValue(annotated) is null or []) result.AddError("--review goes with --annotated.");
            if (result.GetValue(heldOut) && result.GetValue(show) > 0)
                result.AddError("What is held out is not shown: leave out --show or --held-out.");
        });
        command.SetAction(result => result.GetValue(gold) is { } file ? Gold(file, result.GetValue(strict))
            : result.GetValue(compare) is { Length: > 0 } translations ? Compare(
                translations, result.GetValue(plant), result.GetValue(seed), result.GetValue(half), result.GetValue(show),
                result.GetValue(limit) ?? int.MaxValue, result.GetValue(strict))
            : result.GetValue(spans)
                is { Length: > 0 } files ? Spans(files, result.GetValue(only) ?? [], result.GetValue(show), result.GetValue(limit) ?? int.MaxValue,
                    result.GetValue(strict))
            : result.GetValue(pairs) is { } twins ? Pairs(twins, result.GetValue(limit) ?? int.MaxValue, result.GetValue(strict))
            : result.GetValue(review) is { } recorded
            ? Reviewed(result.GetValue(annotated)!, recorded, result.GetValue(heldOut), result.GetValue(strict))
            : result.GetValue(annotated)
                is { Length: > 0 } articles ? Annotated(articles, result.GetValue(heldOut), result.GetValue(without) ?? [],
                    result.GetValue(only) ?? [], result.GetValue(show), result.GetValue(strict))
            : result.GetValue(words)
                is { Length: > 0 } marked ? Words(marked, result.GetValue(only) ?? [], result.GetValue(limit) ?? int.MaxValue,
                    result.GetValue(strict))
            : Run(
            result.GetValue(human) ?? [], result.GetValue(translation) ?? [], result.GetValue(machine) ?? [], result.GetValue(only)
                ?? [], result.GetValue(show),
            result.GetValue(limit)
                ?? int.MaxValue, result.GetValue(strict), result.GetValue(output), result.GetValue(producers), result.GetValue(calibration)));
        return command;
    }

    private static int Gold(FileInfo file, bool strict)
    {
        GoldEvaluation.Write(Console.Out,
            GoldEvaluation.Of(file.FullName, new MtChecker(strict ? CheckOptions.Default.Strict() : CheckOptions.Default)).ToArray());
        return ExitCode.Clean;
    }

    private static int Compare(FileInfo[] files, string? plant, int seed, string? half, int show, int limit, bool strict)
    {
        var articles = files.SelectMany(file => TranslatedArticle.Read(file.ToString()).Take(limit))
            .Where(article => half is null || article.IsFirstHalf == (half == "first"));
        if (plant is null)
        {
            var comparison = new ComparisonEvaluation(strict);
            foreach (var article in articles) comparison.Check(article);
            comparison.WriteSamples(Console.Out, show);
            WideConsole().Write(comparison.Table());
            return ExitCode.Clean;
        }

        var evaluation = new PlantEvaluation(Plant.All.Single(kind => kind.Name == plant), seed);
        foreach (var article in articles.Where(article => article.IsHuman)) evaluation.Check(article);
        evaluation.WriteSamples(Console.Out, show);
        WideConsole().Write(evaluation.Table());
        return ExitCode.Clean;
    }

    private static int Words(FileInfo[] files, string[] only, int limit, bool strict)
    {
        var options = strict ? CheckOptions.Default.Strict() : CheckOptions.Default;
        if (only.Length > 0) options = options with { EnabledOnly = only.ToHashSet(StringComparer.Ordinal) };
        var evaluation = new WordEvaluation(new MtChecker(options));
        foreach (var file in files) evaluation.Check(MarkedWords.Read(file.ToString()).Take(limit));
        AnsiConsole.Write(evaluation.Table());
        return ExitCode.Clean;
    }

    private static int Annotated(FileInfo[] files, bool heldOut, string[] without, string[] only, int show, bool strict)
    {
        var options = strict ? CheckOptions.Default.Strict() : CheckOptions.Default;
        if (only.Length > 0) options = options with { EnabledOnly = only.ToHashSet(StringComparer.Ordinal) };
        var evaluation = new AnnotatedEvaluation(new MtChecker(options));
        var besideSource = new SourceMarkEvaluation(strict);
        var all = files.SelectMany(file => AnnotatedArticle.Read(file.ToString())).Where(IsCounted).ToArray();
        evaluation.Check(all);
        foreach (var article in all) besideSource.Check(article);
        evaluation.WriteSamples(Console.Out, show);
        foreach (var table in (Spectre.Console.Table[])[evaluation.RuleTable(), evaluation.VerdictTable(), evaluation.Table()])
            WideConsole().Write(table);
        if (besideSource.HasMarks) WideConsole().Write(besideSource.Table());
        return ExitCode.Clean;

        bool IsCounted(AnnotatedArticle article) =>
            article.IsHeldOut == heldOut && !without.Any(system => article.System.StartsWith(system, StringComparison.Ordinal));
    }

    private static int Reviewed(FileInfo[] files, FileInfo recorded, bool heldOut, bool strict)
    {
        var answers = RecordedAnswers.Read(recorded.ToString(), File.ReadLines(recorded.ToString()));
        var evaluation = new ReviewEvaluation(new MtChecker(strict ? CheckOptions.Default.Strict() : CheckOptions.Default), answers);
        foreach (var file in files) evaluation.Check(AnnotatedArticle.Read(file.ToString()).Where(article => article.IsHeldOut == heldOut));
        Console.WriteLine($"{evaluation.Articles} articles read by {answers.Origin.Model}, prompt {answers.Origin.Prompt}.");
        foreach (var table in (Spectre.Console.Table[])[evaluation.FateTable(), evaluation.ConfidenceTable()]) WideConsole().Write(table);
        Console.WriteLine("The rules alone:");
        WideConsole().Write(evaluation.Rules.Table());
        Console.WriteLine("With the second reader:");
        var both = evaluation.Both;
        foreach (var table in (Spectre.Console.Table[])[both.RuleTable(), both.VerdictTable(), both.Table()]) WideConsole().Write(table);
        return ExitCode.Clean;
    }

    private static int Spans(FileInfo[] files, string[] only, int show, int limit, bool strict)
    {
        var options = strict ? CheckOptions.Default.Strict() : CheckOptions.Default;
        if (only.Length > 0) options = options with { EnabledOnly = only.ToHashSet(StringComparer.Ordinal) };
        var evaluation = new SpanEvaluation(new MtChecker(options));
        foreach (var file in files) evaluation.Check(MarkedSegment.Read(file.ToString()).Take(limit));
        evaluation.WriteSamples(Console.Out, show);
        AnsiConsole.Write(evaluation.Table());
        Console.WriteLine(evaluation.Overlap());
        return ExitCode.Clean;
    }

    private static int Pairs(FileInfo file, int limit, bool strict)
    {
        AnsiConsole.Write(PairEvaluation.Of(new MtChecker(strict ? CheckOptions.Default.Strict() : CheckOptions.Default), file.ToString(), limit));
        return ExitCode.Clean;
    }

    private static int Run(FileInfo[] human, FileInfo[] translation, FileInfo[] machine, string[] only, int show, int limit, bool strict,
        FileInfo? output, bool producers, FileInfo? calibration)
    {
        var options = strict || output is not null ? CheckOptions.Default.Strict() : CheckOptions.Default;
        if (only.Length > 0) options = options with { EnabledOnly = only.ToHashSet(StringComparer.Ordinal) };
        var rules = RuleCatalogue.All.Where(rule => only.Length == 0 || only.Contains(rule.Id) || only.Contains(rule.Family)).ToArray();
        var evaluation = new Evaluation(rules, new MtChecker(options), show);
        using (Notes.Progress(() => $"{evaluation.Articles} articles counted", prints: false))
        {
            foreach (var file in human) evaluation.Count(ArticleFile.Read(file.ToString(), Origin.Human).Take(limit));
            foreach (var file in translation)
                evaluation.Count(ArticleFile.Read(file.ToString(), Origin.HumanTranslation)
                    .Where(article => article.Origin == Origin.HumanTranslation && IsCounted(article)).Take(limit));
            foreach (var file in machine) evaluation.Count(ArticleFile.Read(file.ToString(), Origin.Machine).Where(IsCounted).Take(limit));
        }

        var console = WideConsole();
        foreach (var sample in evaluation.Samples()) Print(sample);
        console.Write(RuleTable(evaluation, rules));
        console.Write(OriginTable(evaluation, producers));
        WriteLikelihoods(console, new LikelihoodEvaluation(evaluation.Tallies), producers, calibration, [.. human, .. translation, .. machine]);
        if (output is not null) Write(output, evaluation, rules, [.. human, .. translation], machine);
        return ExitCode.Clean;

        // What the checker will use must not know the documents that it is measured on.
        bool IsCounted(MeasuredArticle article) => output is null || !KeptThird.Holds(article);
    }

    private static IAnsiConsole WideConsole()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Out) });
        console.Profile.Width = Math.Max(console.Profile.Width, 160);
        return console;
    }

    private static void WriteLikelihoods(IAnsiConsole console, LikelihoodEvaluation likelihoods, bool producers, FileInfo? calibration,
        FileInfo[] files)
    {
        if (!likelihoods.IsPossible) return;
        console.Write(likelihoods.Table(producers));
        console.Write(likelihoods.CalibrationTable());
        if (LikelihoodEvaluation.Caution(files) is { } caution) Console.WriteLine(caution);
        if (calibration is not null) OutputFile.Write(calibration.ToString(), writer => writer.Write(CalibrationPlot.Of(likelihoods.Calibration())));
    }

    private static void Print(ReadingSample sample)
    {
        var line = Excerpt.Around(sample.Text, sample.Finding.Span, 90, 60);
        var better = sample.Finding.Suggestions.Count > 0 ? $" → {sample.Finding.Suggestions[0]}" : "";
        Console.WriteLine($"{sample.Origin.ToString()[..2]} {sample.Finding.Rule.Id} {sample.Finding.Confidence.ToString("0.00", CultureInfo.InvariantCulture)} [{sample.Producer}] {line}{better}");
    }

    private static Spectre.Console.Table RuleTable(Evaluation evaluation, IReadOnlyList<Rule> rules)
    {
        var table = new Spectre.Console.Table()
            .AddColumns("rule", "machine", "/1000", "translation", "/1000", "human", "/1000", "lift", "precision (95 %)", "confidence");
        var evidence = new EvidenceTable(evaluation.Evidence());
        foreach (var rule in rules)
        {
            var row = evidence[rule]!;
            var (low, high) = row.AttributableShareInterval;
            table.AddRow(rule.Id.EscapeMarkup(), $"{row.MachineHits}", Number(row.MachineRate), $"{row.TranslationHits}", Number(row.TranslationRate),
                $"{row.HumanHits}", Number(row.HumanRate),
                $"{row.Lift.ToString("0.0", CultureInfo.InvariantCulture)}",
                string.Create(CultureInfo.InvariantCulture, $"{row.AttributableShare:0.00} ({low:0.00}-{high:0.00})"),
                string.Create(CultureInfo.InvariantCulture,
                    $"{evidence.ConfidenceOf(rule):0.00} {(evidence.IsMeasured(rule) ? "measured" : "prior")}"));
        }

        return table;
    }

    private static Spectre.Console.Table OriginTable(Evaluation evaluation, bool producers)
    {
        var table = new Spectre.Console.Table().AddColumns("text", "articles", "words", "findings /1000", "major+ /1000", "mean score");
        foreach (var origin in Enum.GetValues<Origin>()) Add(origin.ToString(), evaluation.Total(key => key.Origin == origin));
        foreach (var set in evaluation.Tallies.Keys.Select(key => (key.Set, key.Origin)).Distinct().Order())
            Add($"{set.Set} ({set.Origin})", evaluation.Total(key => (key.Set, key.Origin) == set));
        if (producers)
            foreach (var (key, tally) in evaluation.Tallies.OrderBy(pair => pair.Key)) Add($"{key.Set} {key.Producer} ({key.Origin})", tally);
        return table;

        void Add(string name, Tally tally)
        {
            if (tally.Articles == 0) return;
            table.AddRow(name.EscapeMarkup(), $"{tally.Articles}", $"{tally.Words}", Number(1000.0 * tally.Findings / tally.Words),
                Number(1000.0 * tally.Severe / tally.Words),
                (tally.ScoreSum / tally.Articles).ToString("0.0", CultureInfo.InvariantCulture));
        }
    }

    private static void Write(FileInfo output, Evaluation evaluation, IReadOnlyList<Rule> rules, FileInfo[] human, FileInfo[] machine)
    {
        var evidence = new EvidenceTable(evaluation.Evidence());
        var card = Path.ChangeExtension(output.ToString(), ".md");
        OutputFile.Write(output.ToString(),
            writer => writer.Write(string.Concat(rules.Select(evidence.Row).Prepend(EvidenceTable.Header).Select(row => row + "\n"))));
        OutputFile.Write(card, writer => writer.Write(RuleCard.Of(evaluation, evidence, rules, human, machine)));
        Console.WriteLine($"{output} and {card} written.");
    }

    private static string Number(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);
}
