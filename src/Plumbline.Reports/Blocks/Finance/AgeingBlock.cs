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

/// <summary>What is owed on a line, by age and by debtor.</summary>
/// <param name="Line">The line.</param>
/// <param name="Title">A title in place of its own; null for none.</param>
public sealed record AgeingBlock(IndicatorCode Line, string? Title) : IReportBlock
{
    /// <summary>Its name in definitions.</summary>
    public const string Name = "ageing";

    /// <inheritdoc/>
    public string Kind => Name;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Options => OneThing.OfLine(Line, Title);

    /// <inheritdoc/>
    public IEnumerable<FinanceNeed> NeedsFinance(ReportScope scope) => [new FinanceNeed.Ageing(Line)];

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
    public IEnumerable<Element> Compose(ReportContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return OneLine.Compose(context, this, Line, Title, "by age", context.Finance?.Ageings.GetValueOrDefault(Line), AgeingParts.Of);
    }

    internal static Parsed<IReportBlock> Read(IReadOnlyDictionary<string, string> options) => OneThing.ReadLine(options, static (line, title) => new AgeingBlock(line, title));
}
