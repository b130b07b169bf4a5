using Plumbline.Core.Finance.Readings;
using Plumbline.Core.Indicators;
using Plumbline.Core.Pictures;
using Plumbline.Core.Text;
using Plumbline.Core.Units;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Finance;

/// <summary>A block that tells one thing of one line of the accounts.</summary>
/// <param name="Line">The line.</param>
/// <param name="Title">A title in place of its own; null for none.</param>
public abstract record LineBlock(IndicatorCode Line, string? Title) : IReportBlock
{
    /// <inheritdoc/>
    public abstract string Kind { get; }

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Options => OneThing.OfLine(Line, Title);

    private protected abstract FinanceNeed Need { get; }

    /// <inheritdoc/>
    public IEnumerable<FinanceNeed> NeedsFinance(ReportScope scope) => [Need];

    /// <inheritdoc/>
    public UnitCode? UnitShown(ReportScope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        return scope.Unit;
    }

    /// <inheritdoc/>
    public IEnumerable<Problem> UnknownNames(OrganisationPicture picture) => OneLine.Unknown(picture, Line);

    /// <inheritdoc/>
    public Anchor? PartOf(ReportContext context, string number)
    {
        ArgumentNullException.ThrowIfNull(context);
        return NumberedPart.IsOf(Title, number) ? FinanceSaid.AnchorOf(context, this, Line.ToString()) : null;
    }

    /// <inheritdoc/>
    public abstract IEnumerable<Element> Compose(ReportContext context);
}
