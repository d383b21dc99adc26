using System.Globalization;
using KazRuMtQa.Fuzz.Tests;

// fuzz TARGET          reads inputs as AFL++ hands them over
// loop TARGET FOLDER EXECUTIONS SECONDS DICTIONARY
//                      fuzzes in this process, until the target has had so many in all or the time is over
// seeds TARGET FOLDER  writes the inputs to begin with
// run TARGET FILE...   runs inputs as they are, for what was found
// keep TARGET FOLDER   prints the inputs of a folder as lines of a corpus
// targets              prints the names
switch (args)
{
    case ["fuzz", var name]:
        Guided.Run(name);
        return 0;
    case ["loop", var name, var folder, var most, var seconds, var dictionary]:
        new Loop(name, folder, dictionary).Run(long.Parse(most, CultureInfo.InvariantCulture),
            TimeSpan.FromSeconds(int.Parse(seconds, CultureInfo.InvariantCulture)));
        return 0;
    case ["seeds", var name, var folder]:
        Directory.CreateDirectory(folder);
        foreach (var (index, seed) in Targets.All[name].Seeds().Concat(Corpus.Of(name)).Index())
            File.WriteAllBytes(Path.Combine(folder, $"{index}"), seed);
        return 0;
    case ["run", var name, .. var files]:
        foreach (var file in files)
        {
            var started = Environment.CpuUsage.TotalTime;
            var before = GC.GetTotalAllocatedBytes();
            string outcome;
            try
            {
                Targets.All[name].Run(File.ReadAllBytes(file));
                outcome = "well";
            }
            catch (Exception exception)
            {
                outcome = exception.ToString();
            }

            var (milliseconds, bytes) = ((Environment.CpuUsage.TotalTime - started).TotalMilliseconds, GC.GetTotalAllocatedBytes() - before);
            Console.WriteLine($"{file}: {milliseconds:0} ms, {bytes / 1e6:0.0} MB allocated: {outcome}");
        }

        return 0;
    case ["keep", _, var folder]:
        foreach (var file in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
            Console.WriteLine(Convert.ToBase64String(File.ReadAllBytes(file)));
        return 0;
    case ["targets"]:
        foreach (var each in Targets.All.Keys) Console.WriteLine(each);
        return 0;
    default:
        Console.Error.WriteLine("usage: fuzz TARGET | loop TARGET FOLDER EXECUTIONS SECONDS DICTIONARY | "
            + "seeds TARGET FOLDER | run TARGET FILE... | keep TARGET FOLDER | targets");
        return 2;
}
