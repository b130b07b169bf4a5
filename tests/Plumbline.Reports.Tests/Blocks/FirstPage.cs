using System.Globalization;
using Plumbline.Core.Periods;
using Plumbline.Reports.Blocks.Dashboards;
using Plumbline.Reports.Blocks.Options;
using Plumbline.Reports.Documents;
using Plumbline.Reports.Documents.Elements;

namespace Plumbline.Reports.Tests.Blocks;

/// <summary>Reads the first page of a document.</summary>
internal static class FirstPage
{
    internal static readonly DashboardBlock ThreeMonths = new(IndicatorSelection.All) { Periods = 3 };

    internal static string Year(Func<int, string> figure, int months = 13) => string.Join("; ", Enumerable.Range(0, months).Select(month => $"{Period.Month(2023, 3).Plus(month + 1 - months)} {figure(month)}"));

    internal static Paragraph Lead(Document document) => Traversal.Elements(document.Content).OfType<Paragraph>().First(static paragraph => paragraph.Role == ParagraphRole.Lead);

    internal static Table Attention(Document document) => Traversal.Elements(document.Content).OfType<Table>().First(static table => table.Density == TableDensity.TwoLines);

    internal static IEnumerable<string> Pressing(Document document) => Attention(document).Groups
        .Where(static group => !group.Heading!.PlainText.StartsWith("All", StringComparison.Ordinal))
        .SelectMany(static group => group.Rows).Select(static row => row.Cells[0].Content.PlainText);

    /// <summary>The items of the list of what is new.</summary>
    internal static IEnumerable<string> Since(Document document)
    {
        var elements = Traversal.Elements(document.Content).SkipWhile(static element => element is not Heading heading || !heading.Content.PlainText.StartsWith("Since ", StringComparison.Ordinal)).ToList();
        return elements.OfType<ItemList>().First().Items.Select(static item => item.Content.PlainText);
    }

    /// <summary>The counts under the marks.</summary>
    internal static string Counts(Document document) => Traversal.Elements(document.Content).SkipWhile(static element => element is not Definitions).OfType<Paragraph>().First().Content.PlainText.Replace('\u00a0', ' ').Replace("  ", " ", StringComparison.Ordinal).Trim();

    internal static string Heading(string before, string after, Document document) => Traversal.Elements(document.Content).OfType<Heading>().Select(static heading => heading.Content.PlainText)
        .Single(text => text.StartsWith(before, StringComparison.Ordinal) && text.EndsWith(after, StringComparison.Ordinal))[before.Length..^after.Length].Trim();

    internal static IEnumerable<int> Numbers(string text) => text.Split([' ', ':', ';', '.'], StringSplitOptions.RemoveEmptyEntries).Where(static word => word.All(char.IsAsciiDigit)).Select(static word => int.Parse(word, CultureInfo.InvariantCulture));
}
