using Plumbline.Core.Finance.Readings;
using Plumbline.Core.Pictures;
using Plumbline.Core.Text;
using Plumbline.Core.Units;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Finance;

/// <summary>A block that shows one statement.</summary>
/// <param name="Statement">The name of the statement.</param>
/// <param name="Title">A title in place of the statement’s own; null for none.</param>
public abstract record AccountsBlock(string Statement, string? Title) : IReportBlock
{
    /// <inheritdoc/>
    public abstract string Kind { get; }

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Options => OneThing.OfStatement(Statement, Title);

    /// <inheritdoc/>
    public IEnumerable<FinanceNeed> NeedsFinance(ReportScope scope) => [new FinanceNeed.Statement(Statement)];

    /// <inheritdoc/>
    public UnitCode? UnitShown(ReportScope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        return FinanceSaid.UnitOf(scope, Statement);
    }

    /// <inheritdoc/>
    public IEnumerable<Problem> UnknownNames(OrganisationPicture picture)
    {
        ArgumentNullException.ThrowIfNull(picture);
        return FinanceSaid.UnknownStatement(picture, Statement);
    }

    /// <inheritdoc/>
    public Anchor? PartOf(ReportContext context, string number)
    {
        ArgumentNullException.ThrowIfNull(context);
        return NumberedPart.IsOf(Title ?? FinanceSaid.Find(context.Picture, Statement)?.Title, number) ? FinanceSaid.AnchorOf(context, this, Statement) : null;
    }

    /// <inheritdoc/>
    public abstract IEnumerable<Element> Compose(ReportContext context);
}
