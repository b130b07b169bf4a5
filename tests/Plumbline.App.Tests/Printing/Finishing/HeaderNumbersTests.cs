using System.Text;
using System.Text.RegularExpressions;

namespace Plumbline.App.Tests.Printing.Finishing;

/// <summary>Two printings of one paper, one of which numbered its header cells in another order, become one file.</summary>
public sealed partial class HeaderNumbersTests(BrowserFiles files) : IClassFixture<BrowserFiles>
{
    [BrowserFact]
    public async Task OtherNumbers_BecomeTheSame()
    {
        var raw = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(await files.Raw()));
        var names = Name().Matches(raw).Select(static name => name.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        Assert.True(names.Count > 60);
        // The browser's tree of names is sorted, so only a renumbering that keeps their order is a file that it could write.
        var shifted = names.Index().ToDictionary(static name => name.Item, static name => $"(node{4000 + (name.Index * 3):00000000})", StringComparer.Ordinal);

        Assert.Equal(Finished(raw), Finished(Name().Replace(raw, name => shifted[name.Value])));
    }

    [BrowserFact]
    public async Task NumbersOutOfOrder_BecomeTheSame_AndTheirTreeIsSorted()
    {
        var raw = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(await files.Raw()));
        var names = Name().Matches(raw).Select(static name => name.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var (first, last) = (names[0], names[^1]);
        // As the browser writes it: the two cells have each other's names, and each name in the tree leads to the other cell.
        var swapped = Name().Replace(raw, name => name.Value == first ? last : name.Value == last ? first : name.Value);
        var tree = Entry().Matches(swapped).Select(static entry => entry.Value).ToList();
        var ofFirst = tree.Single(entry => entry.StartsWith(first, StringComparison.Ordinal));
        var ofLast = tree.Single(entry => entry.StartsWith(last, StringComparison.Ordinal));
        Assert.Equal(ofFirst.Length, ofLast.Length);
        swapped = Entry().Replace(swapped, entry => entry.Value == ofFirst ? ofLast : entry.Value == ofLast ? ofFirst : entry.Value);
        swapped = Limits().Replace(swapped, limits => Name().Replace(limits.Value, name => name.Value == first ? last : name.Value == last ? first : name.Value));

        Assert.Equal(Finished(raw), Finished(swapped));
    }

    private static string Finished(string raw)
    {
        var finished = BrowserFiles.Finish(Encoding.Latin1.GetBytes(raw), RichSample.Of());
        Assert.Null(finished.Unfinished);
        return Encoding.Latin1.GetString(finished.Bytes);
    }

    [GeneratedRegex(@"\(node\d{8}\)", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Name();

    [GeneratedRegex(@"\(node\d{8}\) \d+ 0 R", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Entry();

    [GeneratedRegex(@"/Limits \[[^\]]*\]", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Limits();
}
