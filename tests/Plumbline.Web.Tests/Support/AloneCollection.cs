namespace Plumbline.Web.Tests.Support;

/// <summary>Tests that measure the memory of this process, in which others would run beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneCollection
{
    internal const string Name = "Alone";
}
