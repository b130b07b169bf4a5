using System.Runtime.CompilerServices;

namespace Plumbline.Reports.Tests.Charts;

/// <summary>Expected text in a file next to the tests, one element a line. PLUMBLINE_SNAPSHOTS=write rewrites the file, so that the diff can be reviewed.</summary>
internal static class Snapshot
{
    internal static void Matches(string name, string text, [CallerFilePath] string here = "")
    {
        var file = Path.Combine(Path.GetDirectoryName(here)!, "Snapshots", name);
        var lines = text.Replace("><", ">\n<", StringComparison.Ordinal) + "\n";
        if (Environment.GetEnvironmentVariable("PLUMBLINE_SNAPSHOTS") == "write")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, lines);
        }

        Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n"), lines);
    }
}
