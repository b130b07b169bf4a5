namespace Plumbline.App.Ledger.Facts;

/// <summary>The name of a fact in a message: its key in words.</summary>
internal static class FactName
{
    public static string Of(DefinitionFact fact) => fact.Parent.Length == 0 ? $"{fact.Kind.Name} \"{fact.Key}\"" : $"{fact.Kind.Name} \"{fact.Key}\" of \"{fact.Parent}\"";

    /// <summary>The key of a definition as <c>changes --facts</c> prints it: after that of what it belongs to.</summary>
    public static string KeyOf(string parent, string key) => parent.Length == 0 ? key : $"{parent}/{key}";

    public static string Of(ObservationFact fact) => fact.Aspect.Length == 0 ? $"{fact.Indicator}, {fact.Unit}, {fact.Period}" : $"{fact.Indicator}, {fact.Unit}, {fact.Period}, {fact.Aspect}";
}
