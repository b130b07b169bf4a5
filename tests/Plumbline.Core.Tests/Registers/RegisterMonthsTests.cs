using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Core.Periods;
using Plumbline.Core.Registers.Readings;
using Plumbline.Core.Registers.Records;

namespace Plumbline.Core.Tests.Registers;

/// <summary>Which month of a register is shown where none is asked for, and which others there are.</summary>
public sealed class RegisterMonthsTests
{
    // The latest figure, the first days of the rows, and what is shown and comes later, on 30 November 2026.
    [Theory]
    [InlineData("2026-10", "", "2026-10", "2026-11")]
    [InlineData("2026-11", "", "2026-11", "")]
    [InlineData("2026-10", "2024-01-01", "2026-10", "2026-11")]
    [InlineData("2026-10", "2026-11-15", "2026-11", "")]
    [InlineData("2026-10", "2026-11-30", "2026-11", "")]
    [InlineData("2026-08", "2026-09-10", "2026-09", "2026-11")]
    [InlineData("2026-10", "2027-01-01", "2026-10", "2027-01 2026-11")]
    [InlineData("2026-10", "2027-02-01 2027-01-01 2027-01-31", "2026-10", "2027-02 2027-01 2026-11")]
    [InlineData("2025/26", "", "2026-03", "2026-11")]
    [InlineData("2026/27", "", "2026-11", "")]
    [InlineData(null, "", "2026-11", "")]
    [InlineData(null, "2026-01-01 2026-12-01", "2026-11", "2026-12")]
    public void Shown_IsTheLaterOfTheLatestFigureAndTheLastRowThatCame(string? latest, string begin, string shown, string later)
    {
        var months = RegisterMonths.Of(
            latest is null ? null : Period.Parse(latest).Value,
            begin.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static (day, place) => Row(place, DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture))).Append(Row(99, null)),
            new DateOnly(2026, 11, 30),
            FinancialCalendar.April);
        Assert.Equal((shown, later), (months.Shown.ToString(), string.Join(' ', months.Later)));
        // Every month that is shown by itself, and each in which a row comes, can be chosen.
        var offered = months.Offered.ToList();
        Assert.Equal(offered.OrderDescending(), offered);
        Assert.Contains(months.Shown, offered);
        Assert.Equal(24 + months.Later.Length, offered.Distinct().Count());
    }

    private static RegisterRow Row(int place, DateOnly? from) => new(Studies.Register.Code, RowCode.Parse($"r{place}").Value, ImmutableSortedDictionary<string, string>.Empty) { From = from };
}
