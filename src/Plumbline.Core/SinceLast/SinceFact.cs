namespace Plumbline.Core.SinceLast;

/// <summary>One thing that changed between two positions.</summary>
/// <param name="Kind">What changed.</param>
/// <param name="Said">It in a sentence.</param>
/// <param name="Weight">How much it matters among its kind: the score of a risk, the days that an action is overdue. More comes first.</param>
public sealed record SinceFact(SinceKind Kind, FactSentence Said, double Weight = 0)
{
    /// <summary>What it is about.</summary>
    public SinceSubject Subject => SinceKinds.SubjectOf(Kind);

    /// <summary>Whether it is worse or better.</summary>
    public SinceTurn Turn => SinceKinds.TurnOf(Kind);
}
