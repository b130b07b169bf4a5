using System.Globalization;
using Plumbline.Core.Periods;
using Plumbline.Core.Tests.Support;
using Plumbline.Core.Text;

namespace Plumbline.Core.Tests.Periods;

/// <summary>The tables of docs/reference/periods.md, row by row.</summary>
public class PeriodReferenceTests
{
    private const string Page = "periods.md";

    [Fact]
    public void Frequencies_HaveTheirWrittenFormAndDays()
    {
        var rows = MarkdownTable.Below(Page, "Frequencies");
        Assert.Equal(string.Join(' ', Names<Frequency>.All), string.Join(' ', rows.Select(row => row[0])));
        foreach (var row in rows)
        {
            var period = Period.Parse(row[3]).Value;
            Assert.Equal(row[0], Names<Frequency>.Of(period.Frequency));
            Assert.Equal(row[3], period.ToString());
            Assert.Equal(row[4], period.First.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            Assert.Equal(row[5], period.Last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public void WhatIsRead_IsReadAsThePageSays() =>
        Assert.All(MarkdownTable.Below(Page, "What is read"), row => Assert.Equal(row[1], Period.Parse(row[0]).Value.ToString()));

    [Fact]
    public void WhatIsRead_IsReadAlikeUnderGermanCulture() => Culture.Under(Culture.German, WhatIsRead_IsReadAsThePageSays);

    [Fact]
    public void AmbiguousForms_AreReadByTheExpectedFrequencyAsThePageSays() =>
        Assert.All(
            MarkdownTable.Below(Page, "What the expected frequency settles"),
            row => Assert.Equal(row[2], Period.Parse(row[0], null, Names<Frequency>.Parse(row[1]).Value).Value.ToString()));

    [Fact]
    public void WhatIsRefused_IsAProblemThatQuotesIt() =>
        Assert.All(MarkdownTable.Below(Page, "What is refused"), row =>
        {
            Frequency? expected = row[1].Length > 0 ? Names<Frequency>.Parse(row[1]).Value : null;
            var parsed = Period.Parse(row[0], null, expected);
            Assert.False(parsed.Succeeded);
            Assert.Equal($"“{row[0]}”", parsed.Problem!.Found);
            Assert.NotEmpty(parsed.Problem.Expected);
        });

    [Fact]
    public void AQuarterOfASingleYear_IsReadByTheOrganisationsNaming() =>
        Assert.All(MarkdownTable.Below(Page, "A quarter of a single year"), row =>
        {
            Assert.Equal(row[1].Length == 0, Period.IsUndecidedQuarter(row[0]));
            foreach (var naming in Enum.GetValues<QuarterNaming>())
            {
                var read = Period.Parse(row[0], FinancialCalendar.April.With(naming));
                Assert.Equal(row[1 + (int)naming], read.Succeeded ? read.Value.ToString() : "");
            }
        });

    [Fact]
    public void TextsForReaders_AreAsThePageSays() =>
        Assert.All(MarkdownTable.Below(Page, "As readers see them"), row =>
        {
            var period = Period.Parse(row[0]).Value;
            Assert.Equal(row[1], period.ToText(Culture.British));
            Assert.Equal(row[2], period.ToText(Culture.British, full: true));
            Assert.Equal(row[3], period.ToShortText(Culture.British));
        });
}
