using System.Collections.Immutable;
using Plumbline.Core.Text;

namespace Plumbline.Core.References;

/// <summary>The grammar of references: the parts that follow each kind.</summary>
internal static class ReferenceForm
{
    private static readonly ImmutableArray<ReferencePart> OfCode = [ReferencePart.Code];

    /// <summary>The parts of a kind, in order; the aspect is left out where it is the actual.</summary>
    internal static ImmutableArray<ReferencePart> Of(ReferenceKind kind) => kind switch
    {
        ReferenceKind.Figure => [ReferencePart.Indicator, ReferencePart.Unit, ReferencePart.Period, ReferencePart.Aspect],
        ReferenceKind.Indicator or ReferenceKind.Risk or ReferenceKind.Control or ReferenceKind.Objective or ReferenceKind.Contract
            or ReferenceKind.Criterion or ReferenceKind.Action or ReferenceKind.Commitment => OfCode,
        ReferenceKind.Kpi => [ReferencePart.Contract, ReferencePart.Indicator],
        ReferenceKind.Opinion => [ReferencePart.Objective, ReferencePart.Domain, ReferencePart.Period],
        ReferenceKind.Statement => [ReferencePart.Name, ReferencePart.Period],
        ReferenceKind.Return => [ReferencePart.Form, ReferencePart.Unit, ReferencePart.Period],
        ReferenceKind.Register => [ReferencePart.Name, ReferencePart.Row],
        ReferenceKind.Paragraph => [ReferencePart.Report, ReferencePart.Period, ReferencePart.Anchor],
        ReferenceKind.Edition => [ReferencePart.Report, ReferencePart.Period, ReferencePart.Number],
    };

    /// <summary><c>figure/INDICATOR/UNIT/PERIOD[/ASPECT]</c>.</summary>
    internal static string Text(ReferenceKind kind) =>
        Names<ReferenceKind>.Of(kind) + string.Concat(Of(kind).Select(static part => part == ReferencePart.Aspect ? "[/ASPECT]" : "/" + Name(part)));

    /// <summary><c>INDICATOR</c>; the number of an edition is <c>N</c>.</summary>
    internal static string Name(ReferencePart part) => part == ReferencePart.Number ? "N" : Names<ReferencePart>.Of(part).ToUpperInvariant();
}
