using Plumbline.Web.Components;
using Plumbline.Web.Forms;
using Plumbline.Web.Writing;

namespace Plumbline.Web.RiskForms;

/// <summary>The form for a new risk, or for what a risk is.</summary>
public sealed record EditRiskModel
{
    /// <summary>The form.</summary>
    public required FormVisit Visit { get; init; }

    /// <summary>Which risk it is.</summary>
    public required string Title { get; init; }

    /// <summary>Whether it is a new one.</summary>
    public required bool IsNew { get; init; }

    /// <summary>What the ledger has, by field.</summary>
    public required Func<string, string> Now { get; init; }

    /// <summary>The units; empty where there is one.</summary>
    public required IReadOnlyList<Choice> Units { get; init; }

    /// <summary>The objectives: codes with names.</summary>
    public required IReadOnlyList<Choice> Objectives { get; init; }

    /// <summary>The titles of the posts, which are offered.</summary>
    public required IReadOnlyList<string> Posts { get; init; }

    /// <summary>The categories that have an appetite or stand in the register, which are offered.</summary>
    public required IReadOnlyList<string> Categories { get; init; }

    /// <summary>The committees of the scheme and of the register, which are offered.</summary>
    public required IReadOnlyList<string> Committees { get; init; }

    /// <summary>When and why it was closed: a sentence; null while it is open.</summary>
    public required string? Closed { get; init; }

    /// <summary>Today.</summary>
    public required string Today { get; init; }

    /// <summary>What somebody else changed meanwhile; null for nothing.</summary>
    public required TheirWords? Theirs { get; init; }

    /// <summary>Where the way back leads.</summary>
    public required string Back { get; init; }

    /// <summary>The kinds of risk.</summary>
    public static IReadOnlyList<Choice> Kinds { get; } = [new("strategic", "Strategic: an objective of the organisation"), new("operational", "Operational: the running of a service")];

    /// <summary>What is done about a risk.</summary>
    public static IReadOnlyList<Choice> Responses { get; } =
        [new("", "Not stated"), new("tolerate", "Tolerate: it is accepted as it is"), new("treat", "Treat: it is reduced"), new("transfer", "Transfer: another bears it"), new("terminate", "Terminate: what gives rise to it is ended")];

    /// <summary>How strongly all its controls hold a risk.</summary>
    public static IReadOnlyList<Choice> Strengths { get; } = [new("", "Not stated"), new("strong", "Strong: the controls work"), new("medium", "Medium: they work in part"), new("low", "Low: they are few, or do not work")];
}
