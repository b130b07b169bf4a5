using System.Globalization;
using Plumbline.Tests.Support;
using Plumbline.App.Workspaces;
using Plumbline.Core.Observations;
using Plumbline.Core.Quantities;

namespace Plumbline.App.Tests.Workspaces;

/// <summary>The samples say what the papers say. Sums were taken from the papers row by row, apart from the files.</summary>
public class SampleTests
{
    private static readonly DateOnly Between = new(2021, 1, 1);

    private static readonly Workspace Trust = Read("community-trust");
    private static readonly Workspace Council = Read("county-council");

    public static TheoryData<string, string, int, int, string> TrustRows()
    {
        var rows = new TheoryData<string, string, int, int, string>();
        foreach (var line in File.ReadLines(Repository.Path("tests", "Plumbline.App.Tests", "Workspaces", "community-trust-sums.csv")).Skip(1))
        {
            var cells = line.Split(',');
            rows.Add(cells[0], cells[1], int.Parse(cells[2], CultureInfo.InvariantCulture), int.Parse(cells[3], CultureInfo.InvariantCulture), cells[4]);
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(TrustRows))]
    public void TrustRow_HasTheCellsAndTheSumOfThePaper(string indicator, string year, int cells, int numeric, string sum)
    {
        var row = Trust.Observations
            .Where(observation => observation.Indicator.ToString() == indicator && observation.Period.First > Between == (year == "2023"))
            .ToList();
        Assert.Equal(cells, row.Count);
        Assert.Equal(numeric, row.Count(observation => observation.Value is not ObservedValue.Missing));
        Assert.Equal(sum, Sum(row));
    }

    [Fact]
    public void Trust_HasEveryRowOfBothDashboards()
    {
        Assert.Equal(102, Trust.Indicators.Count);
        Assert.Equal(846, Trust.Observations.Count(observation => observation.Period.First > Between));
        Assert.Equal(679, Trust.Observations.Count(observation => observation.Period.First < Between));
    }

    [Fact]
    public void Council_HasThirtyFiveIndicatorsWithValueTargetAndWords()
    {
        Assert.Equal(35, Council.Indicators.Count);
        Assert.Equal(35, Council.Targets.Count);
        Assert.Equal(35, Council.Commentaries.Count(commentary => commentary.Text is not null));
        Assert.All(Council.Indicators, indicator => Assert.True(Council.Observations.Count(observation => observation.Indicator == indicator.Code) >= 2));
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

    // A number's sum keeps its decimals as printed; a fraction's is the sum of numerators over the sum of denominators.
    private static string Sum(IReadOnlyList<Observation> row)
    {
        var fractions = row.Select(observation => observation.Value).OfType<ObservedValue.Fraction>().ToList();
        if (fractions.Count > 0) return string.Create(CultureInfo.InvariantCulture, $"{fractions.Sum(f => f.Numerator)}/{fractions.Sum(f => f.Denominator)}");
        var numbers = row.Select(observation => observation.Value).OfType<ObservedValue.Number>().Select(number => number.Quantity).ToList();
        return numbers.Count == 0 ? "" : Quantity.Of(numbers.Sum(quantity => quantity.Printed), numbers.Max(quantity => quantity.Decimals)).ToString();
    }

    private static Workspace Read(string sample)
    {
        var reading = ReadWorkspace.From(Repository.Sample(sample));
        Assert.Empty(reading.Problems);
        return reading.Workspace!;
    }
}
