using Plumbline.Tests.Support;

namespace Plumbline.Core.Tests.Architecture;

/// <summary>A folder is a vocabulary that can be read at once, and a file one idea.</summary>
public class FoldersAndFilesTests
{
    private const int MostFiles = 20;
    private const int MostLines = 250;
    private const int MedianLines = 80;

    [Fact]
    public void Folders_Hold_NoMoreThanCanBeReadAtOnce() =>
        Assert.Empty(Sources().GroupBy(Path.GetDirectoryName).Where(folder => folder.Count() > MostFiles).Select(folder => $"{folder.Key}: {folder.Count()} files"));

    [Fact]
    public void Files_AreShort()
    {
        var lines = Sources().ToDictionary(file => file, file => File.ReadLines(file).Count());
        Assert.Empty(lines.Where(file => file.Value > MostLines).Select(file => $"{file.Key}: {file.Value} lines"));
        Assert.InRange(lines.Values.Order().ElementAt(lines.Count / 2), 1, MedianLines);
    }

    private static IReadOnlyList<string> Sources() =>
    [
        .. new[] { "src", "tests", "benchmarks" }.SelectMany(part => Directory.EnumerateFiles(Repository.Path(part), "*.cs", SearchOption.AllDirectories))
            .Where(file => !Path.GetRelativePath(Repository.Root, file).Split(Path.DirectorySeparatorChar).Any(static folder => folder is "obj" or "bin")),
    ];
}
