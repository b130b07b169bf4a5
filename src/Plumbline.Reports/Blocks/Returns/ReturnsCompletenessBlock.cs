using System.Collections.Immutable;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Options;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;

namespace Plumbline.Reports.Blocks.Returns;

/// <summary>What the table of a block of completeness has a row for.</summary>
public enum CompletenessBy
{
    /// <summary>What is counted of the form: asked, returned, late, missing.</summary>
    Form,

    /// <summary>Each unit.</summary>
    Unit,
}

/// <summary>Who returned a form, in time or late, and who did not and for how long.</summary>
/// <param name="Form">The form.</param>
/// <param name="Periods">How many periods, the last that with which the report’s period ends.</param>
/// <param name="By">What its table has a row for.</param>
/// <param name="To">The last day told; null for the end of the report’s period.</param>
/// <param name="Title">A title in place of its own; null for none.</param>
public sealed record ReturnsCompletenessBlock(FormCode Form, int Periods, CompletenessBy By, ShownUntil? To, string? Title) : FormBlock(Form, To, Title)
{
    /// <summary>Its name in definitions.</summary>
    public const string Name = "returns-completeness";

    /// <summary>How many periods are shown unless another number is given.</summary>
    public const int UsualPeriods = 12;

    /// <summary>The most periods that are shown.</summary>
    public const int MostPeriods = 31;

    /// <inheritdoc/>
    public override string Kind => Name;

    /// <inheritdoc/>
    public override IEnumerable<ReturnsNeed> NeedsReturns(ReportScope scope) => [Need(scope, Periods, withScores: scope is not null && scope.Picture.Find(Form) is { Bands.IsEmpty: false })];

    private protected override OptionWriter Write(OptionWriter options) => options.Add("periods", Periods, UsualPeriods).Add("by", By == CompletenessBy.Form ? null : Names<CompletenessBy>.Of(By));

    private protected override IEnumerable<Section> Sections(ReportContext context, FormShown shown, Heading heading)
    {
        var (all, anchor) = (shown.Take(Periods), AnchorOf(context));
        ImmutableArray<Element> table = [.. By == CompletenessBy.Unit ? CompletenessByUnit.Of(all) : CompletenessTable.Of(all, anchor)];
        var orientation = CompletenessTable.OrientationOf(table);
        yield return new Section([heading, new Paragraph(CompletenessLead.Of(all), ParagraphRole.Lead), .. table]) { Form = By == CompletenessBy.Form ? SectionForm.Whole : SectionForm.Running, Orientation = orientation };
        foreach (var part in OpenReturns.Of(all, anchor)) yield return new Section(part) { Form = SectionForm.Whole, Orientation = orientation };
    }

    internal static Parsed<IReportBlock> Read(IReadOnlyDictionary<string, string> options) => Read(options, static (reader, form, to, title) =>
    {
        var (periods, by) = (reader.Whole("periods", UsualPeriods, 1, MostPeriods), reader.Word<CompletenessBy>("by") ?? CompletenessBy.Form);
        return () => new ReturnsCompletenessBlock(form, periods, by, to, title);
    });
}
