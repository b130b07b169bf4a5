using Plumbline.Core.Organisations;
using Plumbline.Core.Periods;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Options;
using Plumbline.Reports.Definitions;
using Plumbline.Reports.Documents;

namespace Plumbline.Reports.Blocks;

/// <summary>A row an indicator in sections and groups: target, a run of periods, sparkline, rating, and the icons of its control chart.</summary>
/// <param name="Selection">The indicators shown, and the unit.</param>
public sealed record DashboardBlock(IndicatorSelection Selection) : IReportBlock
{
    /// <summary>Its name in definitions.</summary>
    public const string Name = "dashboard";

    private const int UsualPeriods = 12;

    /// <inheritdoc/>
    public string Kind => Name;

    /// <summary>A heading above; null for none.</summary>
    public string? Title { get; init; }

    /// <summary>How many periods are shown, 2 to 24.</summary>
    public int Periods { get; init; } = UsualPeriods;

    /// <summary>Whether the icons for variation and assurance are shown.</summary>
    public bool ShowsIcons { get; init; } = true;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Options =>
        Selection.Write(new OptionWriter()).Add("title", Title).Add("periods", Periods, UsualPeriods).Add("icons", ShowsIcons, usual: true).Written;

    /// <inheritdoc/>
    public IEnumerable<DataNeed> Needs(OrganisationPicture picture, Period period) => [];

    /// <inheritdoc/>
    public IEnumerable<Element> Compose(ReportContext context) => [];

    internal static Parsed<IReportBlock> Read(IReadOnlyDictionary<string, string> options)
    {
        var reader = new OptionReader(options);
        var selection = IndicatorSelection.Read(reader);
        var title = reader.Text("title");
        var periods = reader.Whole("periods", UsualPeriods, 2, 24);
        var icons = reader.YesOrNo("icons", usual: true);
        return reader.Make(() => new DashboardBlock(selection) { Title = title, Periods = periods, ShowsIcons = icons });
    }
}
