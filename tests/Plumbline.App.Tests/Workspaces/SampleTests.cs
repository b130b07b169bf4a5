using System.Globalization;
using Plumbline.App.Definitions;
using Plumbline.App.Workspaces;
using Plumbline.Core.Observations;
using Plumbline.Core.Quantities;
using Plumbline.Tests.Support;

namespace Plumbline.App.Tests.Workspaces;

/// <summary>
/// The samples match the papers. The sums of community-trust-sums.csv were taken from the text of the papers, independently of the samples:
/// a row's number of cells, how many are numbers, their sum, their sum weighted by the month's place (1 to 12) to show that none has moved,
/// the decimals printed, and the words printed instead of numbers, each with the sum of its places.
/// </summary>
public class SampleTests
{
    private static readonly DateOnly Between = new(2021, 1, 1);

    private static readonly Workspace Trust = Read("community-trust");
    private static readonly Workspace Council = Read("county-council");

    public static TheoryData<string, string, int, int, string, string, int, string> TrustRows()
    {
        var rows = new TheoryData<string, string, int, int, string, string, int, string>();
        foreach (var line in File.ReadLines(Repository.Path("tests", "Plumbline.App.Tests", "Workspaces", "community-trust-sums.csv")).Skip(1))
        {
            var cells = line.Split(',');
            rows.Add(cells[0], cells[1], int.Parse(cells[2], CultureInfo.InvariantCulture), int.Parse(cells[3], CultureInfo.InvariantCulture), cells[4], cells[5], int.Parse(cells[6], CultureInfo.InvariantCulture), cells[7]);
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(TrustRows))]
    public void TrustRow_HasTheCellsAndTheSumsOfThePaper(string indicator, string year, int cells, int numeric, string sum, string weighted, int decimals, string words)
    {
        var row = Trust.Observations
            .Where(observation => observation.Indicator.ToString() == indicator && observation.Unit.ToString() == "trust" && observation.Period.First > Between == (year == "2023"))
            .ToList();
        Assert.Equal(cells, row.Count);
        Assert.Equal(numeric, row.Count(observation => observation.Value is not ObservedValue.Missing));
        Assert.Equal(sum, Sum(row, _ => 1));
        Assert.Equal(weighted, Sum(row, PlaceOf));
        Assert.Equal(decimals, row.Sum(observation => observation.Value.Decimals));
        Assert.Equal(words, string.Join("; ", row.Where(observation => observation.Value is ObservedValue.Missing)
            .GroupBy(observation => observation.Value.Text).Select(word => string.Create(CultureInfo.InvariantCulture, $"{word.Key} {word.Sum(PlaceOf)}"))));
    }

    [Fact]
    public void Trust_HasEveryRowOfBothDashboards()
    {
        // One indicator is not in the paper: it is counted from the invented register of complaints. Finance, the objectives’ measures, the situation report and research stand in the report around the dashboard.
        var invented = Assert.Single(Trust.Indicators, indicator => indicator.SourceNote?.StartsWith("Not of the paper", StringComparison.Ordinal) == true);
        var rows = Trust.Indicators.Where(indicator => indicator.Placement.Domain is not ("Objectives" or "Finance" or "Situation report" or "Research")).Select(static indicator => indicator.Code).Except([invented.Code]).ToHashSet();
        var cells = Trust.Observations.Where(observation => rows.Contains(observation.Indicator) && observation.Unit.ToString() == "trust").ToList();
        Assert.Equal(102, rows.Count);
        Assert.Equal(846, cells.Count(observation => observation.Period.First > Between));
        Assert.Equal(679, cells.Count(observation => observation.Period.First < Between));
    }

    // Its finance and its contracts are invented, and stand in no paper.
    [Fact]
    public void Council_HasThirtyFiveIndicatorsOfThePaperWithValueTargetAndWords()
    {
        var paper = Council.Indicators.Where(static indicator => indicator.Placement.Domain is not ("Finance" or "Contracts")).ToList();
        var codes = paper.Select(static indicator => indicator.Code).ToHashSet();
        Assert.Equal(35, paper.Count);
        Assert.Equal(35, Council.Targets.Count(target => codes.Contains(target.Indicator)));
        Assert.Equal(35, Council.Commentaries.Count(commentary => commentary.Why is not null && codes.Contains(commentary.Indicator)));
        Assert.All(paper, indicator => Assert.True(Council.Observations.Count(observation => observation.Indicator == indicator.Code) >= 2));
        Assert.Equal(["162", "3", "53", "56", "57", "60", "62", "82"], Council.Indicators.Select(indicator => indicator.Number).OfType<string>());
    }

    [Theory]
    [InlineData("sickness-rolling", "2023-12", "5.60%")]
    [InlineData("complaints-standard-35-days", "2023-08", "3/7 42.86%")]
    [InlineData("complaints-complex-40-days", "2023-07", "0\\0")]
    [InlineData("uv-light", "2019-04", "N/A")]
    public void Trust_KeepsTheCellAsPrinted(string indicator, string period, string text) =>
        Assert.Contains(Trust.Observations, observation =>
            observation.Indicator.ToString().StartsWith(indicator, StringComparison.Ordinal) && observation.Period.ToString() == period && observation.Value.Text == text);

    [Theory]
    [InlineData("sickness-rolling", "2020-02", "4.50%", "Most likely 4.90%")]
    [InlineData("turnover", "2020-01", "8.14", "most likely 13.14%")]
    [InlineData("complaints-standard-25-days", "2020-03", "8/8", "Most likely 8/9")]
    [InlineData("fft-responses", "2020-03", "9661", "Most likely 1661")]
    public void Trust_MarksADoubtfulCell_KeepsItAsPrinted_AndNotesTheLikelyValue(string indicator, string period, string text, string likely)
    {
        var cell = Assert.Single(Trust.Observations, observation => observation.Indicator.ToString() == indicator && observation.Period.ToString() == period);
        Assert.Equal((text, true), (cell.Value.Text, cell.IsDoubtful));
        Assert.Contains(likely, cell.SourceNote, StringComparison.Ordinal);
    }

    [Fact]
    public void Trust_DoesNotDoubtTheRollingSicknessOfMarch() =>
        Assert.False(Assert.Single(Trust.Observations, observation => observation.Indicator.ToString() == "sickness-rolling" && observation.Period.ToString() == "2020-03").IsDoubtful);

    [Fact]
    public void Council_NotesInTheSourceNoteWhichPeriodAFigureIsTakenFor_OrThatItIsInvented() =>
        Assert.All(Council.Observations, observation => Assert.True(observation is { SourceNote: not null, IsDoubtful: false } && (observation.Note is null || observation.SourceNote == "Invented")));

    // The sum of numbers keeps their printed decimals; the sum of fractions is the sum of numerators over the sum of denominators.
    private static string Sum(IReadOnlyList<Observation> row, Func<Observation, int> weight)
    {
        var fractions = row.Where(observation => observation.Value is ObservedValue.Fraction).Select(observation => (Value: (ObservedValue.Fraction)observation.Value, Weight: weight(observation))).ToList();
        if (fractions.Count > 0) return string.Create(CultureInfo.InvariantCulture, $"{fractions.Sum(f => f.Value.Numerator * f.Weight)}/{fractions.Sum(f => f.Value.Denominator * f.Weight)}");
        var numbers = row.Where(observation => observation.Value is ObservedValue.Number).Select(observation => (((ObservedValue.Number)observation.Value).Quantity, Weight: weight(observation))).ToList();
        return numbers.Count == 0 ? "" : Quantity.Of(numbers.Sum(number => number.Quantity.Printed * number.Weight), numbers.Max(number => number.Quantity.Decimals)).ToString();
    }

    // The place among the twelve months of the dashboard: January to December 2023, or April 2019 to March 2020; a quarter is at its last month.
    private static int PlaceOf(Observation observation)
    {
        var last = observation.Period.Last;
        return last > Between ? last.Month : ((last.Year - 2019) * 12) + last.Month - 3;
    }

    private static Workspace Read(string sample)
    {
        var reading = ReadWorkspace.Run(Repository.Sample(sample));
        Assert.Empty(reading.Problems);
        return reading.Workspace!;
    }
}
