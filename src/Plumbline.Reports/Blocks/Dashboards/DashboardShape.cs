using Plumbline.Core.Spc;

namespace Plumbline.Reports.Blocks.Dashboards;

/// <summary>Which optional columns a table of a dashboard has; a column that would be empty in every row is left out.</summary>
internal sealed record DashboardShape(bool HasVariation, bool HasAssurance, bool HasRating)
{
    internal static DashboardShape Of(DashboardBlock block, IReadOnlyCollection<DashboardRow> rows) => new(
        block.ShowsIcons && rows.Any(static row => row.Chart is not null),
        block.ShowsIcons && rows.Any(static row => row.Reading is { HasLimits: true, Outlook.Kind: not OutlookKind.None }),
        rows.Any(static row => row.Rated is not null || row.NotRated is not null));
}
