using Plumbline.Core.Organisations;
using Plumbline.Core.Periods;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Options;
using Plumbline.Reports.Definitions;
using Plumbline.Reports.Documents;

namespace Plumbline.Reports.Blocks;

/// <summary>A page an indicator: its facts, meaning, chart against target, commentary and actions.</summary>
/// <param name="Selection">The indicators shown, and the unit.</param>
public sealed record IndicatorPagesBlock(IndicatorSelection Selection) : IReportBlock
{
    /// <summary>Its name in definitions.</summary>
    public const string Name = "indicator-pages";

    /// <inheritdoc/>
    public string Kind => Name;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Options => Selection.Write(new OptionWriter()).Written;

    /// <inheritdoc/>
    public IEnumerable<DataNeed> Needs(OrganisationPicture picture, Period period) => [];

    /// <inheritdoc/>
    public IEnumerable<Element> Compose(ReportContext context) => [];

    internal static Parsed<IReportBlock> Read(IReadOnlyDictionary<string, string> options)
    {
        var reader = new OptionReader(options);
        var selection = IndicatorSelection.Read(reader);
        return reader.Make(() => new IndicatorPagesBlock(selection));
    }
}
