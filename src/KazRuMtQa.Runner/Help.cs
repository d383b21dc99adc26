using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using KazRuMtQa.Audit;

namespace KazRuMtQa.Runner;

/// <summary>What stands below the options in <c>--help</c>, so that nobody needs a manual to begin.</summary>
internal static class Help
{
    public static readonly IReadOnlyDictionary<string, string> Notes = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [""] = $$"""
            Examples:
              kazrumtqa check article.txt                  what looks machine-translated in it, why, and what would be better
              kazrumtqa check news/*.html --format html -o report.html
              kazrumtqa serve                              a page for editors, and an API for programs
              kazrumtqa audit archive/ --out audit         a whole archive; then: kazrumtqa report audit
              kazrumtqa rules punctuation/doubled-mark     what a rule looks for, with examples
              kazrumtqa docs                               the documentation, as pages to read without a network
              kazrumtqa check --help                       everything about one command

            {{HelpNotes.ExitCodes}}
            'check' gives 1 when it found what --fail-on names.

            Completion, in ~/.bashrc:
              _kazrumtqa() { local IFS=$'\n'; COMPREPLY=($(kazrumtqa "[suggest:$((COMP_POINT-10))]" "${COMP_LINE:10}" 2>/dev/null)); }
              complete -o default -F _kazrumtqa kazrumtqa
            """,
        ["check"] = """
            Formats:
              text    for reading: each passage in its line, what is wrong with it, what would be better, and a verdict
              line    a line a finding, path:line:column: severity: message [rule], for editors and for grep
              html    one page with the marked article, for a browser or for print
              json    one object, or an array for several files; jsonl: one object a line, as from 'pipe'
              sarif   SARIF 2.1.0, for code-review tools; github: annotations in GitHub Actions

            Verdicts: pass, review (an editor should look), block (not to be published as it is). Severities: minor, major, critical.

            Exit codes:
              0    nothing at or above --fail-on
              1    something is
              2    a file could not be read, or an option or a configuration is wrong; one line on standard error says what.
                   The other files are still reported
              130  interrupted (Ctrl-C; 143 by SIGTERM); what was printed stays

            Configuration (kazrumtqa.json):
              { "rules": { "punctuation/hyphen-as-dash": "off", "fragment": "major" },
                "minimumConfidence": 0.5, "reviewBelow": 99, "blockBelow": 95, "blockOnCritical": true,
                "ignoredZones": ["table"],
                "vocabulary": { "accept": ["Kazakh Invest"], "prefer": { "Kiev": "Kyiv" }, "forbid": ["manifestants"] } }
            Zones: heading, quotation, foreign, table, dateline, byline, listItem.
            In an article, <!-- kazrumtqa off fragment --> to <!-- kazrumtqa on --> switches a rule, a family or, without a name, all rules off.

            With --source the text that FILE was translated from is read beside it. What differs is reported at its place in the
            English, with the passage of the source.

            Files are UTF-8, UTF-16, Windows-1251 or 1252. Offsets and columns count UTF-16 units in the file as it is.

            Examples:
              kazrumtqa check article.txt
              curl -s https://example.org/article.txt | kazrumtqa check -
              kazrumtqa check news/*.html --format html --output report.html
              kazrumtqa check article.md --fail-on major         exit code 1 when a major or critical issue is there
              kazrumtqa check article.txt --fix                  show the certain repairs; with --yes make them
              kazrumtqa check archive/*.txt --write-baseline seen.json
              kazrumtqa check archive/*.txt --baseline seen.json     only what is new counts
              kazrumtqa check article.txt --review               have the language model of kazrumtqa.json read it too; PRIVACY.md
            """,
        ["pipe"] = $$"""
            In:   {"id":"a1","text":"It came , he said."}
                  "html" may stand instead of "text"; "title", "source", "sourceLanguage", "url", "date" and "outlet" may be there too
            Out:  {"id":"a1","score":98.3,"verdict":"review","mtLikelihood":0.56,
                   "findings":[{"rule":"punctuation/space-before-mark","start":7,"end":9,"severity":"minor",…}],"sentences":[…],…}
            Bad:  {"id":null,"line":17,"error":"The line is no JSON object."}   and the next line goes on

            Answers come in the order of the lines, each as soon as it is ready; --jobs says how many lines are checked at once.
            Offsets count UTF-16 units in the text as sent.

            {{HelpNotes.ExitCodes}}

            Examples:
              echo '{"id":"a1","text":"It came , he said."}' | kazrumtqa pipe
              kazrumtqa pipe < articles.jsonl > findings.jsonl
            """,
        ["serve"] = """
            Then open http://127.0.0.1:8081 in a browser: paste an article, and what looks machine-translated is marked as you type.

            For programs:
              POST /api/check          an article as JSON (as for 'pipe'), text/plain, text/html or text/markdown
              POST /api/check/batch    JSON Lines in, JSON Lines out
              GET  /api/rules, /health, /metrics (Prometheus), /openapi.json; /docs to read it all
              POST /v2/check           as LanguageTool's server: give its clients http://127.0.0.1:8081/v2

            Nothing of an article is kept or logged. Only programs on this machine are answered unless --listen says otherwise.

            Exit codes:
              0    it was told to stop (Ctrl-C, SIGTERM) and has answered what it had begun
              2    it could not start; one line on standard error says why

            Examples:
              kazrumtqa serve
              KAZRUMTQA_API_KEY=secret kazrumtqa serve --listen 0.0.0.0 --port 80
              curl -s -H 'Content-Type: text/plain' --data-binary @article.txt http://127.0.0.1:8081/api/check
            """,
        ["audit"] = """
            An archive: folders of text, HTML, Markdown and Word documents, JSON Lines, JSON, CSV, TSV, Parquet, RSS, Atom, WordPress exports, WARC
            and WET, SQLite and PostgreSQL by --query, lists of files and sitemaps; packed (.gz, .zst) or not.

            The results come into the folder of --out: audit.db (SQLite), manifest.json; with --jsonl every report as a line of JSON, with --parquet
            articles and findings as Parquet files. The same command goes on where it was stopped or killed, and checks again only what has changed:
            articles, rules, models or the configuration. Every record that is skipped or fails is counted and named.

            --database copies the results to PostgreSQL, batch by batch, for a team to query: SELECT * FROM kazrumtqa.results. Several audits and
            shards may write to one database. A password in an address is neither shown nor kept; better it comes by PGPASSWORD or ~/.pgpass.

            Fields of another name are mapped, here or in kazrumtqa.json:
              { "audit": { "fields": { "text": "body|summary", "outlet": "site" } } }

            Exit codes:
              0    done, nothing at or above --fail-on
              1    done, something is
              2    records failed, or the work could not be done; a line on standard error says what
              130  interrupted (Ctrl-C; 143 by SIGTERM); what was read is written

            Examples:
              kazrumtqa audit archive/ --out audit
              kazrumtqa audit posts.jsonl.zst --map text=body --map 'date=published|created' --out audit
              kazrumtqa audit cms.sqlite --query "SELECT id, title, body AS html, site AS outlet, day AS date FROM posts" --out audit
              kazrumtqa audit postgres://editor@db/cms --query "SELECT id, title, body AS html FROM posts ORDER BY id" --out audit
              kazrumtqa audit archive/ --out audit --database postgres://editor@db/quality
              kazrumtqa audit archive/ --sample 1000 --out sample        estimate first, with confidence intervals
              kazrumtqa audit archive/ --shard 3/8 --out audit           one of eight machines; then: kazrumtqa merge audit
              kazrumtqa report audit
            """,
        ["merge"] = $"""
            {HelpNotes.ExitCodes}

            Examples:
              kazrumtqa merge audit              join shard-1-of-8 … shard-8-of-8 into audit/audit.db
              kazrumtqa merge audit --partial    join those that are there
            """,
        ["report"] = $"""
            {HelpNotes.ExitCodes}

            Examples:
              kazrumtqa report audit                                one page: audit/report.html
              kazrumtqa report audit --format md --output -         a summary to read here
              kazrumtqa report audit --format parquet -o tables     tables for a notebook
            """,
        ["rules"] = $"""
            {HelpNotes.ExitCodes}

            Examples:
              kazrumtqa rules                                   all rules, one a line
              kazrumtqa rules repetition                        a family, with examples
              kazrumtqa rules punctuation/space-before-mark     one rule
              kazrumtqa rules --format markdown > catalogue.md
            """,
        ["lsp"] = """
            Findings come as diagnostics with a link to the rule, repairs as quick fixes; the certain ones together as 'source.fixAll.kazrumtqa'.
            How to set it up in Vim, Neovim, Emacs and others: the page "Editors and build servers" that 'kazrumtqa docs' writes.

            Exit codes:
              0    the editor has ended it in order
              1    the editor is gone
              2    standard input is no Language Server Protocol; one line on standard error says why

            Examples:
              kazrumtqa lsp
              kazrumtqa lsp --depth fast --config house.json
              kazrumtqa lsp --docs https://docs.example.org/kazrumtqa
            """,
        ["docs"] = $"""
            How to begin, an editor's five minutes, what verdicts mean, a page for each rule, every command, the API, the configuration, accuracy
            and limits. Open docs/index.html in a browser, or put the folder behind a web server.

            {HelpNotes.ExitCodes}

            Examples:
              kazrumtqa docs                       into the folder docs
              kazrumtqa docs --out /srv/www/kazrumtqa
            """,
    };
}
