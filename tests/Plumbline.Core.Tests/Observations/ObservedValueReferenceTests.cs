using System.Globalization;
using Plumbline.Core.Observations;
using Plumbline.Core.Tests.Support;
using Plumbline.Core.Text;

namespace Plumbline.Core.Tests.Observations;

/// <summary>The tables of docs/reference/values.md, row by row.</summary>
public class ObservedValueReferenceTests
{
    private const string Page = "values.md";

    [Fact]
    public void Numbers_AreReadAsThePageSays() =>
        Assert.All(MarkdownTable.Below(Page, "Numbers"), row =>
        {
            var number = Assert.IsType<ObservedValue.Number>(ObservedValue.Parse(row[0]).Value);
            Assert.Equal(Decimal(row[1]), number.Amount);
            Assert.Equal(row[2], number.Decimals.ToString(CultureInfo.InvariantCulture));
            Assert.Equal(row[3], number.Quantity.ToString());
            Assert.Equal(row[0], number.Text);
        });

    [Fact]
    public void Numbers_AreReadAlikeUnderGermanCulture() => Culture.Under(Culture.German, Numbers_AreReadAsThePageSays);

    [Fact]
    public void Fractions_AreReadAsThePageSays() =>
        Assert.All(MarkdownTable.Below(Page, "Fractions"), row =>
        {
            var fraction = Assert.IsType<ObservedValue.Fraction>(ObservedValue.Parse(row[0]).Value);
            Assert.Equal(Decimal(row[1]), fraction.Amount);
            Assert.Equal(row[2], fraction.PrintedPercentage?.ToString() ?? "");
            Assert.Equal(ReportingStatus.Reported, fraction.Status);
            Assert.Equal(row[0], fraction.Text);
        });

    [Fact]
    public void Fractions_AreReadAlikeUnderGermanCulture() => Culture.Under(Culture.German, Fractions_AreReadAsThePageSays);

    [Fact]
    public void NothingReported_IsReadAsThePageSays() =>
        Assert.All(MarkdownTable.Below(Page, "Nothing reported"), row =>
        {
            foreach (var text in new[] { row[0], row[0].ToUpperInvariant(), row[0].ToLowerInvariant() })
            {
                var missing = Assert.IsType<ObservedValue.Missing>(ObservedValue.Parse(text).Value);
                Assert.Equal(row[1], Names<ReportingStatus>.Of(missing.Status));
                Assert.Null(missing.Amount);
                Assert.Equal(text, missing.Text);
            }
        });

    [Fact]
    public void NothingReported_ListsEveryReason() =>
        Assert.Equal(
            Enum.GetValues<ReportingStatus>().Where(status => status != ReportingStatus.Reported).Select(Names<ReportingStatus>.Of).ToHashSet(StringComparer.Ordinal),
            MarkdownTable.Below(Page, "Nothing reported").Select(row => row[1]).ToHashSet(StringComparer.Ordinal));

    [Fact]
    public void MarksBesideAFigure_AreReadAsThePageSays() =>
        Assert.All(MarkdownTable.Below(Page, "Marks beside a figure"), row =>
        {
            var figure = PrintedFigure.Parse(row[0]).Value;
            Assert.Equal((row[1], row[2] == "yes", row[3], row[4]), (figure.Value.Text, figure.IsProvisional, figure.Note ?? "", figure.IsForecast ? "aspect forecast" : figure.IsLowReliability ? $"doubtful, source note {figure.SourceNote}" : ""));
        });

    [Fact]
    public void MarksThatAreRefused_AreAProblemThatQuotesThem() =>
        Assert.All(MarkdownTable.Below(Page, "Marks that are refused"), row => Assert.StartsWith($"“{row[0]}”", PrintedFigure.Parse(row[0]).Problem!.Found, StringComparison.Ordinal));

    [Fact]
    public void Verdicts_AreReadAsThePageSays() =>
        Assert.All(MarkdownTable.Below(Page, "Verdicts"), row =>
        {
            var verdict = Assert.IsType<ObservedValue.Verdict>(ObservedValue.Parse(row[0]).Value);
            Assert.Equal(row[1], verdict.Word);
            Assert.Equal(row[2], verdict.IsMet switch { true => "yes", false => "no", null => "" });
            Assert.Equal(Decimal(row[3]), verdict.Amount);
            Assert.Equal(row[0], verdict.Text);
        });

    [Fact]
    public void WhatIsRefused_IsAProblemThatQuotesIt() =>
        Assert.All(MarkdownTable.Below(Page, "What is refused"), row => Assert.Equal($"“{row[0]}”", ObservedValue.Parse(row[0]).Problem!.Found));

    private static decimal? Decimal(string text) => text.Length == 0 ? null : decimal.Parse(text, CultureInfo.InvariantCulture);
}
