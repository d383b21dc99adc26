using KazRuMtQa.Audit.Across;
using KazRuMtQa.Audit.Store;
using Microsoft.Data.Sqlite;

namespace KazRuMtQa.Audit.Figures;

/// <summary>Figures that the database itself counts: totals, months, outlets, authors, rules, distributions.</summary>
internal sealed class CountedFigures(SqliteConnection connection)
{
    public const int LowestScore = 60;

    /// <summary>Words from which on an article counts where likelihoods are: of shorter ones they stay near one half, whoever wrote them.</summary>
    public const int FewestWords = 60;

    /// <summary>More outlets than this share one line in the trend.</summary>
    private const int MostOutletsOverTime = 40;
    private const int MostRulesOverTime = 30;
    /// <summary>More outlets or authors than this are too many for a page; the largest are shown.</summary>
    public const int MostGroups = 1000;

    public const int MostUnread = 300;

    /// <summary>A group counts as if it had this many usual articles more.</summary>
    private const int ArticlesOfDoubt = 10;
    private const string Checked = "status = 'checked'";
    private static readonly string Judged = $"(words >= {FewestWords} AND likelihood IS NOT NULL)";
    private const string OtherOutlets = "(other outlets)";

    public Totals Totals() => connection.Rows($"""
        SELECT count(*), coalesce(sum(words), 0), coalesce(sum({Judged}), 0), coalesce(sum({Judged} AND likelihood >= 0.5), 0), coalesce(sum(findings), 0), coalesce(sum(critical), 0), coalesce(sum(major), 0), avg(score),
            coalesce(sum(verdict = 'pass'), 0), coalesce(sum(verdict = 'review'), 0), coalesce(sum(verdict = 'block'), 0),
            (SELECT count(*) FROM articles WHERE status = 'skipped'), (SELECT count(*) FROM articles WHERE status = 'failed')
        FROM articles WHERE {Checked}
        """)
        .Select(row => new Totals(
            row.GetInt32(0), row.GetInt64(1), row.GetInt32(2), row.GetInt32(3), row.GetInt32(4), row.GetInt32(5), row.GetInt32(6), row.IsDBNull(7)
                ? null
                : row.GetDouble(7),
            row.GetInt32(8), row.GetInt32(9), row.GetInt32(10), row.GetInt32(11), row.GetInt32(12)))
        .Single();

    /// <summary>The outlets that months are told apart by, the largest first; the last stands for the rest where there are more.</summary>
    public IReadOnlyList<string> OutletsOverTime()
    {
        var outlets = connection.Rows($"SELECT {OutletOr("")} AS name FROM articles WHERE {Checked} AND month IS NOT NULL GROUP BY name ORDER BY count(*) DESC, name LIMIT {MostOutletsOverTime + 1}")
            .Select(row => row.GetString(0)).ToList();
        if (outlets.Count > MostOutletsOverTime) outlets[MostOutletsOverTime] = OtherOutlets;
        return outlets;
    }

    public IReadOnlyList<MonthRow> Months(IReadOnlyList<string> outlets)
    {
        var place = PlaceOf(outlets);
        return connection.Rows($"""
            SELECT month, {OutletOr("")} AS name, count(*), sum(words), sum(findings), sum({Judged}), total(CASE WHEN {Judged} THEN likelihood END), sum(verdict = 'block')
            FROM articles WHERE {Checked} AND month IS NOT NULL GROUP BY month, name
            """)
            .Select(row =>
                new MonthRow(row.GetString(0), place(row.GetString(1)), row.GetInt32(2), row.GetInt64(3), row.GetInt32(4), row.GetInt32(5),
                    row.GetDouble(6), row.GetInt32(7)))
            .GroupBy(row => (row.Month, row.Outlet))
            .Select(rows =>
                new MonthRow(rows.Key.Month, rows.Key.Outlet, rows.Sum(row => row.Articles), rows.Sum(row => row.Words),
                    rows.Sum(row => row.Findings), rows.Sum(row => row.Judged), rows.Sum(row => row.Likelihood), rows.Sum(row => row.Blocked)))
            .OrderBy(row => row.Month, StringComparer.Ordinal).ThenBy(row => row.Outlet).ToArray();
    }

    public IReadOnlyList<MonthRuleRow> MonthRules(IReadOnlyList<string> outlets, IReadOnlyList<RuleRow> rules)
    {
        var place = PlaceOf(outlets);
        var most = rules.Take(MostRulesOverTime).Select((rule, index) => (rule.Rule, index))
            .ToDictionary(pair => pair.Rule, pair => pair.index, StringComparer.Ordinal);
        return connection.Rows($"""
            SELECT a.month, {OutletOr("a.")} AS name, r.rule, count(*)
            FROM findings f JOIN articles a ON a.id = f.article JOIN rules r ON r.id = f.rule
            WHERE a.{Checked} AND a.month IS NOT NULL AND f.dismissed IS NULL GROUP BY a.month, name, f.rule
            """)
            .Select(row => (Month: row.GetString(0), Outlet: place(row.GetString(1)), Rule: row.GetString(2), Findings: row.GetInt32(3)))
            .Where(row => most.ContainsKey(row.Rule))
            .GroupBy(row => (row.Month, row.Outlet, row.Rule))
            .Select(rows => new MonthRuleRow(rows.Key.Month, rows.Key.Outlet, most[rows.Key.Rule], rows.Sum(row => row.Findings)))
            .OrderBy(row => row.Month, StringComparer.Ordinal).ThenBy(row => row.Outlet).ThenBy(row => row.Rule).ToArray();
    }

    /// <summary>Since when which outlets look different.</summary>
    public IReadOnlyList<ChangeRow> Changes()
    {
        var months = connection.Rows($"""
            SELECT outlet, month, count(*), avg(likelihood), avg(likelihood * likelihood)
            FROM articles WHERE {Checked} AND {Judged} AND month IS NOT NULL AND outlet IS NOT NULL GROUP BY outlet, month ORDER BY outlet, month
            """)
            .Select(row =>
                (Outlet: row.GetString(0),
                    Figures: new MonthFigures(row.GetString(1), row.GetInt32(2), row.GetDouble(3),
                        Math.Max(0, row.GetDouble(4) - (row.GetDouble(3) * row.GetDouble(3))))))
            .ToArray();
        return (
            from outlet in months.GroupBy(month => month.Outlet)
            let change = ChangePoint.Find([.. outlet.Select(month => month.Figures)])
            where change is not null
            orderby Math.Abs(change.After - change.Before) descending
            select new ChangeRow(outlet.Key, change.Month, change.Before, change.After, change.ArticlesBefore, change.ArticlesAfter)).ToArray();
    }

    /// <summary>
    /// Outlets or authors, those that need attention first: by mean likelihood, that of a few articles drawn towards the mean of all, so that
    /// an author of one odd article does not lead.
    /// </summary>
    /// <param name="column"><c>outlet</c> or <c>author</c>.</param>
    public IReadOnlyList<GroupRow> Groups(string column)
    {
        var usual = connection.Rows($"SELECT coalesce(avg(likelihood), 0) FROM articles WHERE {Checked} AND {Judged}").Select(row => row.GetDouble(0))
            .Single();
        var byRule = connection.Rows($"""
            SELECT a.{column}, r.rule, count(*) FROM findings f JOIN articles a ON a.id = f.article JOIN rules r ON r.id = f.rule
            WHERE a.{Checked} AND a.{column} IS NOT NULL AND f.dismissed IS NULL GROUP BY a.{column}, f.rule
            """)
            .Select(row => (Name: row.GetString(0), Rule: row.GetString(1), Findings: row.GetInt32(2)))
            .ToLookup(row => row.Name, StringComparer.Ordinal);
        return connection.Rows($"""
            SELECT {column}, count(*), sum(words), sum(findings), sum(major) + sum(critical), avg(score), sum({Judged}), avg(CASE WHEN {Judged} THEN likelihood END), sum(verdict = 'block')
            FROM articles WHERE {Checked} AND {column} IS NOT NULL GROUP BY {column} ORDER BY count(*) DESC, {column} LIMIT {MostGroups}
            """)
            .Select(row => new GroupRow(
                row.GetString(0), row.GetInt32(1), row.GetInt64(2), row.GetInt32(3), row.GetInt32(4),
                byRule[row.GetString(0)].Where(rule => IsCalque(rule.Rule)).Sum(rule => rule.Findings),
                row.GetDouble(5), row.GetInt32(6), row.IsDBNull(7)
                    ? null
                    : row.GetDouble(7), row.GetInt32(8),
                    byRule[row.GetString(0)].OrderByDescending(rule => rule.Findings).ThenBy(rule => rule.Rule, StringComparer.Ordinal)
                        .Select(rule => rule.Rule).FirstOrDefault()))
            .OrderByDescending(row => (((row.Likelihood ?? usual) * row.Judged) + (usual * ArticlesOfDoubt)) / (row.Judged + ArticlesOfDoubt))
            .ToArray();
    }

    /// <summary>Rules by number of findings.</summary>
    public IReadOnlyList<RuleRow> Rules() => connection.Rows($"""
        SELECT r.rule, r.title, sum(f.dismissed IS NULL), count(DISTINCT CASE WHEN f.dismissed IS NULL THEN f.article END), sum(f.dismissed IS NOT NULL)
        FROM findings f JOIN rules r ON r.id = f.rule JOIN articles a ON a.id = f.article WHERE a.{Checked}
        GROUP BY f.rule ORDER BY 3 DESC, 1
        """)
        .Select(row => new RuleRow(row.GetString(0), row.GetString(1), row.GetInt32(2), row.GetInt32(3), row.GetInt32(4)))
        .ToArray();

    public IReadOnlyList<int> Scores() => Histogram(
        $"SELECT CASE WHEN score < {LowestScore} THEN 0 ELSE CAST(score AS INTEGER) - {LowestScore - 1} END, count(*) FROM articles WHERE {Checked} GROUP BY 1", 102 - LowestScore);

    public IReadOnlyList<int> Likelihoods() =>
        Histogram($"SELECT min(19, CAST(likelihood * 20 AS INTEGER)), count(*) FROM articles WHERE {Checked} AND {Judged} GROUP BY 1", 20);

    /// <summary>Nothing is skipped without being counted and named.</summary>
    public IReadOnlyList<UnreadRow> Unread() => connection.Rows($"""
        SELECT a.status, coalesce(a.reason, ''), count(*), min(s.path || ' ' || a.place) FROM articles a JOIN sources s ON s.id = a.source
        WHERE a.status IN ('skipped', 'failed') GROUP BY 1, 2
        UNION ALL SELECT state, coalesce(reason, ''), count(*), min(path) FROM sources WHERE reason IS NOT NULL GROUP BY 1, 2
        ORDER BY 3 DESC LIMIT {MostUnread}
        """)
        .Select(row => new UnreadRow(row.GetString(0), row.GetString(1), row.GetInt32(2), row.GetString(3)))
        .ToArray();

    private int[] Histogram(string sql, int bars)
    {
        var counts = new int[bars];
        foreach (var row in connection.Rows(sql)) counts[Math.Clamp(row.GetInt32(0), 0, bars - 1)] += row.GetInt32(1);
        return counts;
    }

    private static bool IsCalque(string rule) => rule.Split('/')[0] is "calque" or "term" or "untranslated" or "wording";

    private static string OutletOr(string table) => $"coalesce({table}outlet, '(no outlet)')";

    private static Func<string, int> PlaceOf(IReadOnlyList<string> outlets)
    {
        var places = outlets.Index().ToDictionary(item => item.Item, item => item.Index, StringComparer.Ordinal);
        return outlet => places.GetValueOrDefault(outlet, outlets.Count - 1);
    }
}
