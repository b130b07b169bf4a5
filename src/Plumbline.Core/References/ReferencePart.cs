namespace Plumbline.Core.References;

/// <summary>The parts between the slashes of a reference.</summary>
internal enum ReferencePart
{
    Code,
    Indicator,
    Unit,
    Contract,
    Objective,
    Domain,
    Form,
    Name,
    Row,
    Report,
    Anchor,
    Period,
    Number,
    Aspect,
}
