using Plumbline.App.Risks;
using Plumbline.App.Risks.Editing;
using Plumbline.Core.Risks;
using Plumbline.Core.Text;
using Plumbline.Web.Components;
using Plumbline.Web.Forms;
using Plumbline.Web.Views;

namespace Plumbline.Web.RiskForms.Parts;

/// <summary>Adds or changes a control, an assurance, a hazard or a watched measure of a risk. Hazards and watched measures can be removed.</summary>
internal static class PartForm
{
    private const string Key = "key", Reason = "reason", Remove = "remove";

    internal static void MapRiskParts(this IEndpointRouteBuilder app)
    {
        var rule = new FormRule { Need = new AccessNeed.MayDo(Operation.DefineRisk) };
        foreach (var part in Enum.GetValues<RiskPart>())
            app.MapForm($"/{{org}}/risks/{{risk}}/{Names<RiskPart>.Of(part)}", rule, (form, cancellation) => ShowAsync(form, part, cancellation), (form, cancellation) => TakeAsync(form, part, cancellation));
    }

    private static async Task<View> ShowAsync(FormVisit form, RiskPart part, CancellationToken cancellation)
    {
        var (at, file, now) = await FindAsync(form, part, cancellation);
        var title = now is null ? $"Add {Article(part)} to risk {at.Named}" : $"Change {Article(part)} of risk {at.Named}";
        return new View
        {
            Title = title,
            Menu = MenuEntry.Risks,
            Crumbs = at.Crumbs(Counted.Sentence(Named(part))),
            Body = PageBody.Of<PartPage>(new PartModel(
                form,
                title,
                PartFields.Of(form.Visit, file, part, now),
                now is null,
                now is not null && part is (RiskPart.Hazard or RiskPart.Watch) ? $"Remove the {Named(part)}" : null,
                at.Sheet)),
        };
    }

    private static async Task<FormAnswer> TakeAsync(FormVisit form, RiskPart part, CancellationToken cancellation)
    {
        var (at, file, now) = await FindAsync(form, part, cancellation);
        var visit = form.Visit;
        var key = visit.Text(Key);
        if (key is null && part is (RiskPart.Control or RiskPart.Assurance)) key = await WriteRiskPart.NewCodeAsync(visit.Ledger, visit.Definitions, file, part, cancellation);
        List<string> fields = [.. PartFields.Of(visit, file, part, now).Select(static field => field.Name)];
        var record = form.Fields.Raw("act") == Remove && now is not null && Removal(file, part, key) is { } removal
            ? removal
            : new TypedRiskPart(part, column => fields.Contains(column) ? form.Fields.Raw(column) : null).Read(visit.Definitions, file, key, (column, problem) => form.Add(fields.Contains(column) ? column : fields[0], FormVisit.Words(problem)));
        var reason = now is null ? $"{Counted.Sentence(Named(part))} added" : at.Note(Reason, "Say why it is changed.");
        if (record is null || reason is null || form.Problems.Count > 0) return FormAnswer.Again;
        return await at.SaveAsync(fields[0], at.Sheet, actor => WriteRiskPart.RunAsync(visit.Ledger, visit.Definitions, actor, record, reason, Deciding.SeenIn(form), cancellation));
    }

    // The risk, and what the part says that the address names; null for a new part.
    private static async Task<(RiskInForm At, RiskFile File, IReadOnlyDictionary<string, string>? Now)> FindAsync(FormVisit form, RiskPart part, CancellationToken cancellation)
    {
        var at = (await RiskInForm.FindAsync(form, Operation.DefineRisk, cancellation)).Open();
        var file = await ReadRiskFiles.FindAsync(form.Visit.Ledger, form.Visit.Definitions, form.Visit.Today, at.Risk.Code, cancellation) ?? new RiskFile(at.Entry);
        if (form.Visit.Text(Key) is not { } key) return (at, file, null);
        return (at, file, TypedRiskPart.Of(file, part, key) ?? throw Refused.NotFound($"Risk {at.Risk.Code} has no {Named(part)} “{key}”."));
    }

    private static RiskPartRecord? Removal(RiskFile file, RiskPart part, string? key) => part switch
    {
        RiskPart.Hazard => file.Hazards.FirstOrDefault(one => TypedRiskPart.KeyOf(one) == key) is { } hazard ? RiskPartRecord.Without(file, hazard) : null,
        RiskPart.Watch => file.Watches.FirstOrDefault(one => TypedRiskPart.KeyOf(one) == key) is { } watch ? RiskPartRecord.Without(file, watch) : null,
        RiskPart.Control or RiskPart.Assurance => null,
    };

    private static string Named(RiskPart part) => part == RiskPart.Watch ? "watched measure" : Names<RiskPart>.Of(part);

    private static string Article(RiskPart part) => $"{(part == RiskPart.Assurance ? "an" : "a")} {Named(part)}";
}
