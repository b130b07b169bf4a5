using Plumbline.Core.Organisations;
using Plumbline.Core.Periods;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Options;
using Plumbline.Reports.Definitions;
using Plumbline.Reports.Documents;

namespace Plumbline.Reports.Blocks;

/// <summary>Every indicator in the cell of its variation and assurance: where to look first.</summary>
/// <param name="Selection">The indicators shown, and the unit.</param>
public sealed record SummaryGridBlock(IndicatorSelection Selection) : IReportBlock
{
    /// <summary>Its name in definitions.</summary>
    public const string Name = "summary-grid";

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
        return reader.Make(() => new SummaryGridBlock(selection));
    }
}
