using Plumbline.Core.Actions;
using Plumbline.Core.Contracts.Records;
using Plumbline.Core.References;
using Plumbline.Core.Registers.Definitions;
using Plumbline.Core.Registers.Records;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Risks.Records;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Words;

/// <summary>Words that lead to a record, such as a risk, an action or a return: on a site to its page there, in a paper to its sheet. A paper that a site shows leads there where it has no sheet.</summary>
internal static class RecordLinks
{
    /// <summary>Words that lead to a risk; the words alone where nothing more is said of it.</summary>
    internal static Inline ToRisk(ReportContext context, RiskCode risk, string words)
    {
        if (context.Site is { } site) return site.OfRisk(risk) is { } address ? Hyperlink.OnSite(words, address) : words;
        if (SheetOf(context, risk) is { } sheet) return new Hyperlink(words, sheet);
        return context.PreviewSite?.OfRisk(risk) is { } page ? Hyperlink.OnSite(words, page) : words;
    }

    /// <summary>Words that lead to an action on a site.</summary>
    internal static Inline ToAction(ReportContext context, ActionCode action, string words) =>
        (context.Site ?? context.PreviewSite)?.OfAction(action) is { } address ? Hyperlink.OnSite(words, address) : words;

    /// <summary>What a record is about, in words that lead there.</summary>
    internal static RichText About(ReportContext context, Reference reference)
    {
        if (reference.Kind == ReferenceKind.Risk && RiskCode.Parse(reference.Key).TryGet(out var risk, out _)) return ToRisk(context, risk, $"Risk\u00a0{risk}");
        if (reference.Kind == ReferenceKind.Return) return Return(context, reference);
        if (reference.Kind == ReferenceKind.Register) return Row(context, reference);
        if (reference is { Kind: ReferenceKind.Contract or ReferenceKind.Kpi, Keys: [var of, ..] } && context.Picture.Values.Of<Contract>().FirstOrDefault(one => one.Code.ToString() == of) is { } contract)
        {
            var named = ContractLinks.To(context, contract, contract.Name);
            return reference.Indicator is { } required && context.Picture.Find(required) is { } kpi ? [$"{kpi.NameInList}, ", named] : named;
        }

        if (reference.Indicator is { } code && context.Picture.Find(code) is { } indicator)
            return IndicatorLinks.Linked(context, indicator, reference.Unit ?? context.Scope.Unit, indicator.NameInList);
        return reference.Kind == ReferenceKind.Control ? $"Control {reference.Key}" : reference.Kind == ReferenceKind.Objective ? $"Objective {reference.Key}" : reference.ToString();
    }

    // "Ward safety questions, Ward A2, October 2026".
    private static RichText Return(ReportContext context, Reference reference)
    {
        if (!FormCode.Parse(reference.Keys[0]).TryGet(out var code, out _) || reference is not { Unit: { } unit, Period: { } period } || context.Picture.Find(code) is not { } form) return reference.ToString();
        var words = $"{form.Name}, {context.Units.NameOf(unit)}, {period.ToText(context.Picture.Settings.Language, full: true)}";
        return (context.Site ?? context.PreviewSite)?.OfReturn(code, unit, period) is { } address ? Hyperlink.OnSite(words, address) : words;
    }

    // The name of a row is not known where the paper does not show its register.
    private static RichText Row(ReportContext context, Reference reference)
    {
        if (!RegisterCode.Parse(reference.Keys[0]).TryGet(out var code, out _) || !RowCode.Parse(reference.Keys[1]).TryGet(out var row, out _)
            || context.Picture.Find(code) is not { } register) return reference.ToString();
        var words = $"{register.Name}, row\u00a0{row}";
        return (context.Site ?? context.PreviewSite)?.OfRegisterRow(code, row) is { } address ? Hyperlink.OnSite(words, address) : words;
    }

    private static Anchor? SheetOf(ReportContext context, RiskCode risk) =>
        context.Definition.Blocks.Select(block => block.SheetOf(context, risk)).FirstOrDefault(static anchor => anchor is not null);
}
