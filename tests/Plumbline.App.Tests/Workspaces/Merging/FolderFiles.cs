using Plumbline.Tests.Support;

namespace Plumbline.App.Tests.Workspaces.Merging;

/// <summary>The files of a folder as texts, to compare them line by line as version control does.</summary>
internal static class FolderFiles
{
    internal static Dictionary<string, string> Of(TemporaryFolder folder) =>
        Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories).ToDictionary(file => Path.GetRelativePath(folder.Path, file), File.ReadAllText, StringComparer.Ordinal);

    /// <summary>All lines but those of some facts stay as they are, in their order; where a file gets columns, they get blank cells.</summary>
    internal static void AssertOnlyChangedLinesDiffer(Dictionary<string, string> before, Dictionary<string, string> after, List<EditedFact> changed, string place)
    {
        foreach (var file in before.Keys.Union(after.Keys, StringComparer.Ordinal).Where(file => file != "manifest.csv"))
        {
            if (changed.Exists(fact => fact.Line is null && System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(fact.Files, file))) continue;
            var (was, now) = (Others(before.GetValueOrDefault(file)), Others(after.GetValueOrDefault(file)));
            // A file that the update made has a header.
            if (was.Count == 0 && now.Count <= 1) continue;
            if (was.Count > 0 && now.Count > 0) was = WithColumns(was, now[0]);
            Assert.True(was.SequenceEqual(now), $"{place}, {file}: lines that no fact changed:\n{before.GetValueOrDefault(file)}\n{after.GetValueOrDefault(file)}");
        }

        static List<string> WithColumns(List<string> lines, string header)
        {
            var (was, now) = (lines[0].TrimEnd('\r'), header.TrimEnd('\r'));
            if (was == now || !now.StartsWith(was + ",", StringComparison.Ordinal)) return lines;
            var blank = new string(',', now[was.Length..].Count(letter => letter == ','));
            return [header, .. lines.Skip(1).Select(line => line.TrimEnd('\r') is { Length: > 0 } cells ? $"{cells}{blank}{line[cells.Length..]}" : line)];
        }

        List<string> Others(string? text) => text is null ? [] : [.. text.Split('\n').Where(line => !changed.Exists(fact => fact.IsMine(line.Trim('\r'))))];
    }
}
