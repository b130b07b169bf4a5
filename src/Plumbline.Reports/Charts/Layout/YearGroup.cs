namespace Plumbline.Reports.Charts.Layout;

/// <summary>Neighbouring periods of one year.</summary>
/// <param name="Name">The year.</param>
/// <param name="First">The index of its first period.</param>
/// <param name="Last">The index of its last period.</param>
internal sealed record YearGroup(string Name, int First, int Last)
{
    internal int Length => Last - First + 1;

    internal static YearGroup[] Of(TimeAxis axis)
    {
        var groups = new List<YearGroup>();
        for (var i = 0; i < axis.Count; i++)
        {
            if (axis.Periods[i].Year is not { } year) continue;
            if (groups.Count > 0 && groups[^1].Last == i - 1 && groups[^1].Name == year) groups[^1] = groups[^1] with { Last = i };
            else groups.Add(new YearGroup(year, i, i));
        }

        return [.. groups];
    }
}
