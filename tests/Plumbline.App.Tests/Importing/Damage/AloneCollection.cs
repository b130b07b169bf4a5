namespace Plumbline.App.Tests.Importing.Damage;

/// <summary>Tests that measure the memory of the process, and so run while no other does.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public static class AloneCollection
{
    internal const string Name = "alone";
}
