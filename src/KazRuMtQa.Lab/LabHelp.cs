using KazRuMtQa.Runner;

namespace KazRuMtQa.Lab;

/// <summary>What <c>--help</c> says below the options. <c>lab</c> stands for <c>dotnet run -c Release --project src/KazRuMtQa.Lab --</c>.</summary>
internal static class LabHelp
{
    public static readonly IReadOnlyDictionary<string, string> Notes = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [""] = $"""
            Examples (lab is: dotnet run -c Release --project src/KazRuMtQa.Lab --):
              lab evaluate --gold seeds/gold.jsonl
              lab train classifiers --documents docs/*.jsonl.gz --news news/*.jsonl.zst

            {HelpNotes.ExitCodes}
            """,
        ["evaluate"] = $$"""
            A record is a line of JSON: {"text":"…"} or {"sents":["…"],"paras":[[0,1],[2]]}; "id", "producer", "testset", "pair" and
            "kind" (mt, human-translation, human-original) may be there too.

            {{HelpNotes.ExitCodes}}

            Examples:
              lab evaluate --human news.jsonl.zst --machine mt.jsonl.gz
              lab evaluate --human news.jsonl --machine mt.jsonl --rules repetition --show 20 --limit 1000
              lab evaluate --human news.jsonl --machine mt.jsonl --output models/rules.tsv
              lab evaluate --human news.jsonl --machine mt.jsonl --translation mt.jsonl --producers --calibration plot.svg
              lab evaluate --gold seeds/gold.jsonl
              lab evaluate --annotated marked.jsonl.gz --show 10
              lab evaluate --pairs pairs.jsonl          {"mt":"damaged","clean":"sound","phenomenon":"…"} a line
            """,
        ["requests"] = $"""
            A request is a line of JSON: "article", "window", "prompt" and "request". Answers to them are scored by 'evaluate --annotated --review';
            models/review.md describes their form.

            {HelpNotes.ExitCodes}

            Examples:
              lab requests --annotated marked.jsonl.gz --sample 20 --output requests.jsonl
              lab evaluate --annotated marked.jsonl.gz --review recorded.jsonl
            """,
        ["review"] = $"""
            {HelpNotes.ExitCodes}

            Examples:
              lab train review --annotated marked.jsonl.gz --review recorded.jsonl
            """,
        ["train"] = $"""
            {HelpNotes.ExitCodes}

            Examples:
              lab train words --news news.jsonl.zst --treebanks en_ewt.conllu.gz
            """,
        ["classifiers"] = $$"""
            Documents are as for 'evaluate': the same articles by several producers, with "testset", "pair", "doc_id" and "producer". The card and
            the calibration plot are written beside the output; the figures in them are of texts, systems and test sets held out.
            Feedback is a decision a line, as the web page saves it: {"decision":"accepted","sentence":"It came , he said.", …}, or "dismissed".
            The same files and seed give the same predictions.

            {{HelpNotes.ExitCodes}}

            Examples:
              lab train classifiers --documents docs/*.jsonl.gz --news news/*.jsonl.zst
              lab train classifiers --documents docs/*.jsonl.gz --feedback feedback.jsonl --output our-classifiers.bin
            """,
        ["words"] = $"""
            {HelpNotes.ExitCodes}

            Examples:
              lab train words --news news.jsonl.zst --treebanks en_ewt.conllu.gz --output models/words.tsv.gz
            """,
        ["lm"] = $"""
            {HelpNotes.ExitCodes}

            Examples:
              lab train lm --news reuters.jsonl.zst allsides.jsonl.zst
              lab train lm --news news.jsonl.zst --limit 1000 --output /tmp/small
            """,
        ["network"] = $"""
            The data that were gathered and the state of the training are kept in the folder of the checkpoints: a call that is stopped, or ends after
            --minutes, goes on with the next. Documents of annotated articles, and a third of all documents, are never learned from.

            {HelpNotes.ExitCodes}

            Examples:
              lab train network --docs docs/*.jsonl.gz --annotated marked.jsonl.gz --news news/*.jsonl.zst --checkpoints work --minutes 60
            """,
        ["reader"] = $"""
            Needs the language models and the network. The card with the curves is written beside the output. See models/reader.md.

            {HelpNotes.ExitCodes}

            Examples:
              lab train reader --docs docs/*.jsonl.gz --annotated marked.jsonl.gz --news news/*.jsonl.zst --originals docs/*.en-original.jsonl.gz
                --translations docs/wmt20.*-en.jsonl.gz --network reading.net.bin
            """,
        ["unlikely"] = $"""
            {HelpNotes.ExitCodes}

            Examples:
              lab train unlikely --marked mqm.jsonl.gz wets.jsonl.gz --news reuters.jsonl.zst allsides.jsonl.zst --rate 0.4
            """,
        ["languages"] = $"""
            {HelpNotes.ExitCodes}

            Examples:
              lab train languages --lingua searchpioneer.lingua/2.0.0/contentFiles/any/any/Lingua/LanguageModels
            """,
        ["tagger"] = $"""
            {HelpNotes.ExitCodes}

            Examples:
              lab train tagger --treebanks en_ewt-train.conllu.gz en_gum.conllu.gz --test en_pud-test.conllu.gz
            """,
    };
}
