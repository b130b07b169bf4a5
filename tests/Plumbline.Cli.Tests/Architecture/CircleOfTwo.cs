namespace Plumbline.Cli.Tests.Architecture.First
{
    /// <summary>One half of a circle that <see cref="NamespaceTests"/> finds.</summary>
    internal sealed class One
    {
        internal Second.Two? Other { get; init; }
    }
}

namespace Plumbline.Cli.Tests.Architecture.Second
{
    /// <summary>The other half.</summary>
    internal sealed class Two
    {
        internal First.One? Other { get; init; }
    }
}
