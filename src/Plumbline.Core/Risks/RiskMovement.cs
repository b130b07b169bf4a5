using Plumbline.Core.Risks.Records;

namespace Plumbline.Core.Risks;

/// <summary>How a risk moved between two positions of the ledger or two days. Computed, never typed.</summary>
public enum RiskMovement
{
    /// <summary>It was not open then.</summary>
    New,

    /// <summary>It was open then, and is not now.</summary>
    Closed,

    /// <summary>Its current score rose.</summary>
    Up,

    /// <summary>Its current score fell.</summary>
    Down,

    /// <summary>Its current score is the same.</summary>
    Same,
}

/// <summary>Compares two states of a register.</summary>
public static class RiskMovements
{
    /// <summary>How one risk moved; null where it is open in neither, or was not graded in one.</summary>
    /// <param name="before">The register then.</param>
    /// <param name="after">The register now.</param>
    /// <param name="risk">The risk.</param>
    public static RiskMovement? Of(RiskRegister before, RiskRegister after, RiskCode risk)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var (then, now) = (OpenIn(before, risk), OpenIn(after, risk));
        return (then, now) switch
        {
            (null, null) => null,
            (null, _) => RiskMovement.New,
            (_, null) => RiskMovement.Closed,
            ({ Current: { } was }, { Current: { } now2 }) => now2.Score.Value.CompareTo(was.Score.Value) switch { > 0 => RiskMovement.Up, < 0 => RiskMovement.Down, _ => RiskMovement.Same },
            _ => null,
        };
    }

    private static RiskEntry? OpenIn(RiskRegister register, RiskCode risk) => register.Find(risk) is { } entry && entry.Risk.IsOpen(register.Day) ? entry : null;
}
