using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Plumbline.Core.Indicators;
using Plumbline.Reports.Indicators;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.IndicatorPages;

/// <summary>What an indicator measures, how it is calculated, its data source, and where to read more; each part may be empty.</summary>
/// <param name="Description">What it measures, in plain words.</param>
/// <param name="Calculation">Formula and source.</param>
/// <param name="Links">Useful pages, or sources without an address.</param>
internal sealed partial record PageMeaning(ImmutableArray<Element> Description, ImmutableArray<Element> Calculation, ImmutableArray<Element> Links)
{
    internal static PageMeaning Of(AnalysedIndicator page, Anchor anchor, CultureInfo culture)
    {
        var indicator = page.Indicator;
        return new PageMeaning(
            [.. Part("Indicator description", Paragraphs(indicator.Description))],
            [.. Part(indicator.Formula is null ? "Source" : "Calculation", CalculationOf(indicator, culture))],
            [.. Part(indicator.Links.Any(static link => link.Address is { } address && Hyperlink.IsAllowed(address)) ? "Useful links" : "Sources and further reading", LinksOf(indicator))]);

        // A phone folds what does not change from one report to the next.
        IEnumerable<Element> Part(string heading, ImmutableArray<Element> content) =>
            content.IsEmpty ? [] : [new Folded(heading, [.. IndicatorPage.Part(page, anchor, heading, content)])];
    }

    /// <summary>The formula with its terms, and the source; of an indicator without a formula, the source alone.</summary>
    internal static ImmutableArray<Element> CalculationOf(Indicator indicator, CultureInfo culture) => indicator.Formula is null
        ? Paragraphs(indicator.Source)
        : [new Formula(InSigns(indicator.Formula, culture), [.. Terms(indicator.Where)]), .. Source(indicator)];

    /// <summary>A paragraph for each line of a text.</summary>
    internal static ImmutableArray<Element> Paragraphs(string? text) =>
        [.. (text ?? "").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(static line => new Paragraph(line))];

    /// <summary>The formula as readers write it: <c>X / Y * 100000</c> becomes X ÷ Y × 100,000.</summary>
    private static string InSigns(string formula, CultureInfo culture) => LongNumber().Replace(
        formula.Replace(" / ", " ÷ ", StringComparison.Ordinal).Replace(" * ", " × ", StringComparison.Ordinal),
        number => decimal.Parse(number.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture).ToString("#,0", culture));

    [GeneratedRegex(@"(?<![\w.,])\d{5,20}(?![\w.,])", RegexOptions.CultureInvariant, 60_000)]
    private static partial Regex LongNumber();

    /// <summary>One term a line: <c>X = carers supported</c>. A line without <c>=</c> continues the meaning above it.</summary>
    private static List<Definition> Terms(string? where)
    {
        var terms = new List<Definition>();
        foreach (var line in (where ?? "").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (line.Split('=', 2, StringSplitOptions.TrimEntries) is [{ Length: > 0 } term, { Length: > 0 } meaning]) terms.Add(new Definition(term, meaning));
            else if (terms.Count > 0) terms[^1] = new Definition(terms[^1].Term, $"{terms[^1].Meaning} {line}");
            else terms.Add(new Definition("where", line));
        }

        return terms;
    }

    /// <summary>Where the figures are from, behind the word Source; empty where that is not stated.</summary>
    internal static IEnumerable<Element> Source(Indicator indicator) =>
        indicator.Source is { } source ? [new Paragraph($"Source: {source}", ParagraphRole.Meta)] : [];

    /// <summary>Useful pages.</summary>
    internal static ImmutableArray<Element> LinksOf(Indicator indicator) => indicator.Links.Count == 0
        ? []
        : [new ItemList(ListStyle.Bullet, [.. indicator.Links.Select(static link => new ListItem(Words(link)))])];

    private static RichText Words(Link link) =>
        link.Address is { } address && Hyperlink.IsAllowed(address) ? new Hyperlink(link.Title, address) : link.Title;
}
