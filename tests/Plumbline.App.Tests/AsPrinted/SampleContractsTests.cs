using System.Globalization;
using Plumbline.App.Definitions;
using Plumbline.App.Workspaces;
using Plumbline.Core.Contracts.Records;
using Plumbline.Tests.Support;

namespace Plumbline.App.Tests.AsPrinted;

/// <summary>The contracts of the sample trust are those of the printed paper under other names: truth/contract-codes.csv leads from one to the other.</summary>
public class SampleContractsTests
{
    private static readonly Workspace Trust = ReadWorkspace.Run(Repository.Sample("community-trust")).Workspace!;

    private static readonly Dictionary<string, string> Codes = PrintedTable.Read("truth", "contract-codes.csv").ToDictionary(static row => row["contract"], static row => row["sample"], StringComparer.Ordinal);

    [Fact]
    public void Results_AreThePrintedGreenRedAndPercent_OfThirteenContractsAndAll_TwelveMonthsAndTheForecast()
    {
        var printed = PrintedTable.Read("truth", "contract-performance.csv");
        Assert.Equal(182, printed.Count);
        Assert.Equal(
            printed.Select(static row => $"{Codes[row["contract"]]} {row["period"].Replace(" forecast", "", StringComparison.Ordinal)} {row["green"]} {row["red"]} {row["percent_green_printed"]}%").Order(StringComparer.Ordinal),
            Trust.Values.Of<ContractResult>().Select(static result => string.Create(CultureInfo.InvariantCulture, $"{result.Contract?.ToString() ?? ContractCode.AllWord} {result.Period} {result.Green} {result.Red} {result.Percent}")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Results_AreAForecastWhereTheyAreOfTheYear() =>
        Assert.All(Trust.Values.Of<ContractResult>(), static result => Assert.Equal(result.Period.ToString() == "2019/20", !result.Aspect.IsActual));

    // Where more or fewer requirements are counted than in the month before, a reader is told.
    [Fact]
    public void Results_HaveANote_WhereTheNumberOfRequirementsChanged() =>
        Assert.All(
            Trust.Values.Of<ContractResult>().Where(static result => result.Aspect.IsActual).GroupBy(static result => result.Contract),
            static months => Assert.All(
                months.OrderBy(static month => month.Period.First).Zip(months.OrderBy(static month => month.Period.First).Skip(1)),
                static pair => Assert.True(pair.First.Green + pair.First.Red == pair.Second.Green + pair.Second.Red || pair.Second.Note is not null, $"{pair.Second.Contract} {pair.Second.Period}")));

    [Fact]
    public void Exceptions_AreTheElevenPrinted_WithMonthsFigureTargetAndWhetherAnythingIsDone()
    {
        var printed = PrintedTable.Read("truth", "kpis-red.csv");
        Assert.Equal(11, printed.Count);
        Assert.Equal(
            printed.Select(static row => $"{row["months_red"]} {row["actual"]} at least {row["required"]} {row["mitigated"]}").Order(StringComparer.Ordinal),
            Trust.Values.Of<ContractException>().Select(static row => string.Create(CultureInfo.InvariantCulture, $"{row.MonthsRed}{(row.AtLeast ? "+" : "")} {row.Actual} {row.Required} {(row.Mitigation is null ? "no" : "yes")}")).Order(StringComparer.Ordinal));
    }
}
