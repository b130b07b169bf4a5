using Plumbline.Core.Contracts.Readings;

namespace Plumbline.Core.Contracts.Counting;

/// <summary>Counts for how many months in a row a requirement has been red.</summary>
public static class CountMonthsRed
{
    /// <summary>The run, counted back from the last month. A month without a rating, or with a doubtful figure, neither counts nor ends it.</summary>
    /// <param name="results">What it was in each month, in their order.</param>
    /// <param name="wasBefore">Whether it was in force in the month before the first, so that the run may be longer than what was read.</param>
    public static MonthsRed Of(ReadOnlySpan<KpiResult> results, bool wasBefore)
    {
        var count = 0;
        for (var month = results.Length - 1; month >= 0; month--)
        {
            if (results[month] == KpiResult.Red) count++;
            else if (results[month] is KpiResult.Green or KpiResult.NotInForce) return new MonthsRed(count, AtLeast: false);
        }

        return new MonthsRed(count, AtLeast: count > 0 && wasBefore);
    }
}
