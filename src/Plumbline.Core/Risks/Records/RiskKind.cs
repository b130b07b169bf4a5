namespace Plumbline.Core.Risks.Records;

/// <summary>What a risk threatens.</summary>
public enum RiskKind
{
    /// <summary>An objective of the organisation: a principal risk.</summary>
    Strategic,

    /// <summary>The running of a service.</summary>
    Operational,
}

/// <summary>What is done about a risk.</summary>
public enum RiskResponse
{
    /// <summary>It is accepted as it is.</summary>
    Tolerate,

    /// <summary>It is reduced.</summary>
    Treat,

    /// <summary>Another bears it.</summary>
    Transfer,

    /// <summary>What gives rise to it is ended.</summary>
    Terminate,
}

/// <summary>How strongly all its controls together hold a risk: part A of the assurance framework.</summary>
public enum ControlStrength
{
    /// <summary>The controls work.</summary>
    Strong,

    /// <summary>The controls work in part.</summary>
    Medium,

    /// <summary>The controls are few, or do not work.</summary>
    Low,
}
