namespace NewsBot.Core.Language.Parsing;

/// <summary>The network with its large matrices made ready for reading; all readers share it.</summary>
internal sealed class LoadedNet(NetWeights weights)
{
    public NetWeights Weights => weights;

    public IReadOnlyList<WholeMatrix> Layers { get; } = [.. weights.Layer.Select(layer => new WholeMatrix(layer, NetWeights.LayerColumns))];

    public WholeMatrix Roles { get; } = new(weights.Roles, NetWeights.RoleColumns);
}
